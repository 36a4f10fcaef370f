package io.memoir.runtime.copy.jdk;

import java.sql.Time;
import java.sql.Timestamp;
import java.util.BitSet;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Copies mutable objects that refer to nothing mutable, by exact class. */
final class Leaves {

  private Leaves() {}

  @SuppressWarnings("JdkObsolete") // results hold obsolete classes too
  static Map<Class<?>, UnaryOperator<Object>> all() {
    Map<Class<?>, UnaryOperator<Object>> leaves = new HashMap<>();
    addArrays(leaves);
    addDates(leaves);
    addAtomics(leaves);
    add(leaves, BitSet.class, BitSet::clone);
    add(leaves, StringBuilder.class, StringBuilder::new);
    add(leaves, StringBuffer.class, StringBuffer::new);
    return Map.copyOf(leaves);
  }

  private static void addArrays(Map<Class<?>, UnaryOperator<Object>> leaves) {
    add(leaves, boolean[].class, boolean[]::clone);
    add(leaves, byte[].class, byte[]::clone);
    add(leaves, short[].class, short[]::clone);
    add(leaves, char[].class, char[]::clone);
    add(leaves, int[].class, int[]::clone);
    add(leaves, long[].class, long[]::clone);
    add(leaves, float[].class, float[]::clone);
    add(leaves, double[].class, double[]::clone);
  }

  @SuppressWarnings("JavaUtilDate") // results hold old dates too
  private static void addDates(Map<Class<?>, UnaryOperator<Object>> leaves) {
    add(leaves, Date.class, Date::clone);
    add(leaves, java.sql.Date.class, java.sql.Date::clone);
    add(leaves, Time.class, Time::clone);
    add(leaves, Timestamp.class, Timestamp::clone);
    add(leaves, GregorianCalendar.class, GregorianCalendar::clone);
  }

  private static void addAtomics(Map<Class<?>, UnaryOperator<Object>> leaves) {
    add(leaves, AtomicBoolean.class, a -> new AtomicBoolean(a.get()));
    add(leaves, AtomicInteger.class, a -> new AtomicInteger(a.get()));
    add(leaves, AtomicLong.class, a -> new AtomicLong(a.get()));
    add(leaves, AtomicIntegerArray.class, Leaves::copy);
    add(leaves, AtomicLongArray.class, Leaves::copy);
  }

  private static AtomicIntegerArray copy(AtomicIntegerArray array) {
    AtomicIntegerArray copy = new AtomicIntegerArray(array.length());
    for (int i = 0; i < array.length(); i++) {
      copy.set(i, array.get(i));
    }
    return copy;
  }

  private static AtomicLongArray copy(AtomicLongArray array) {
    AtomicLongArray copy = new AtomicLongArray(array.length());
    for (int i = 0; i < array.length(); i++) {
      copy.set(i, array.get(i));
    }
    return copy;
  }

  private static <T> void add(
      Map<Class<?>, UnaryOperator<Object>> leaves, Class<T> type, Function<T, Object> copy) {
    leaves.put(type, original -> copy.apply(type.cast(original)));
  }
}
