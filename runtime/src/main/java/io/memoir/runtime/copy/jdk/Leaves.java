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
    addDates(leaves);
    addAtomics(leaves);
    add(leaves, BitSet.class, BitSet::clone);
    add(leaves, StringBuilder.class, StringBuilder::new);
    add(leaves, StringBuffer.class, StringBuffer::new);
    return Map.copyOf(leaves);
  }

  /** Copies arrays of primitives. */
  static final class ArrayCopy implements UnaryOperator<Object> {

    @Override
    public Object apply(Object array) {
      if (array instanceof byte[] bytes) {
        return bytes.clone();
      } else if (array instanceof long[] longs) {
        return longs.clone();
      } else if (array instanceof double[] doubles) {
        return doubles.clone();
      } else if (array instanceof int[] ints) {
        return ints.clone();
      }
      return rarer(array);
    }

    private static Object rarer(Object array) {
      if (array instanceof float[] floats) {
        return floats.clone();
      } else if (array instanceof char[] chars) {
        return chars.clone();
      } else if (array instanceof short[] shorts) {
        return shorts.clone();
      }
      return ((boolean[]) array).clone();
    }
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
