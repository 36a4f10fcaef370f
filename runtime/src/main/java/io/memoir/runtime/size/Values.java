package io.memoir.runtime.size;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A class of the JDK that holds a value in objects of its own, which nobody can look at: their
 * sizes follow from the value.
 */
final class Values implements Shape {

  private static final int LATIN1 = 0xFF;

  /**
   * What a pattern is compiled to, for each character of it; measured, and no more than roughly.
   */
  private static final int NODE_OF_PATTERN = 32;

  /** The calculated fields of a calendar, in arrays and a date. */
  private static final int FIELDS_OF_CALENDAR = 360;

  private static final Map<Class<?>, ToLongFunction<Object>> INNER = inner();

  private final Class<?> type;
  private final @Nullable ToLongFunction<Object> inner;

  private Values(Class<?> type, @Nullable ToLongFunction<Object> inner) {
    this.type = type;
    this.inner = inner;
  }

  /** The shape of a class that is one of these; null if it is none. */
  static @Nullable Shape find(Class<?> type) {
    if (type == String.class) {
      return new Strings();
    }
    if (Number.class.isAssignableFrom(type) || type == Character.class || type == Boolean.class) {
      return Boxes.isBox(type) ? new Boxes(type) : inner(type);
    }
    return inner(type);
  }

  private static @Nullable Shape inner(Class<?> type) {
    ToLongFunction<Object> inner = INNER.get(type);
    if (inner == null && Path.class.isAssignableFrom(type) && type.getClassLoader() == null) {
      inner = path -> HeapLayout.bytes(path.toString().length());
    }
    return inner == null ? null : new Values(type, inner);
  }

  @Override
  public long open(Object object, SizeOf walk) {
    return HeapLayout.shallow(type) + (inner == null ? 0 : inner.applyAsLong(object));
  }

  @Override
  public boolean isLeaf() {
    return true;
  }

  @SuppressWarnings("JdkObsolete") // results hold obsolete classes too
  private static Map<Class<?>, ToLongFunction<Object>> inner() {
    Map<Class<?>, ToLongFunction<Object>> inner = new HashMap<>();
    put(inner, BigInteger.class, Values::magnitude);
    put(inner, BigDecimal.class, Values::unscaled);
    long date = HeapLayout.shallow(LocalDate.class);
    long time = HeapLayout.shallow(LocalTime.class);
    long both = date + time;
    put(inner, LocalDateTime.class, value -> both);
    put(inner, ZonedDateTime.class, value -> HeapLayout.shallow(LocalDateTime.class) + both);
    put(inner, OffsetDateTime.class, value -> HeapLayout.shallow(LocalDateTime.class) + both);
    put(inner, OffsetTime.class, value -> time);
    // Its parts are strings of their own.
    put(inner, URI.class, uri -> 2 * Strings.bytes(uri.toString()) + 2 * Strings.bytes(""));
    put(inner, File.class, file -> Strings.bytes(file.getPath()));
    put(inner, Pattern.class, Values::program);
    put(inner, BitSet.class, set -> HeapLayout.primitives(long.class, set.size() / Long.SIZE));
    put(inner, StringBuilder.class, text -> Strings.content(text, text.capacity()));
    put(inner, StringBuffer.class, text -> Strings.content(text, text.capacity()));
    put(inner, GregorianCalendar.class, calendar -> FIELDS_OF_CALENDAR);
    put(inner, AtomicIntegerArray.class, array -> HeapLayout.primitives(int.class, array.length()));
    put(inner, AtomicLongArray.class, array -> HeapLayout.primitives(long.class, array.length()));
    return Map.copyOf(inner);
  }

  private static <T> void put(
      Map<Class<?>, ToLongFunction<Object>> inner, Class<T> type, ToLongFunction<T> bytes) {
    inner.put(type, value -> bytes.applyAsLong(type.cast(value)));
  }

  private static long magnitude(BigInteger value) {
    long bits = value.abs().bitLength();
    return HeapLayout.primitives(int.class, (bits + Integer.SIZE - 1) / Integer.SIZE);
  }

  private static long unscaled(BigDecimal value) {
    // So many digits fit the object itself.
    return value.precision() <= 18
        ? 0
        : HeapLayout.shallow(BigInteger.class) + magnitude(value.unscaledValue());
  }

  private static long program(Pattern pattern) {
    return Strings.bytes(pattern.pattern())
        + (long) NODE_OF_PATTERN * pattern.pattern().length();
  }

  /** A string: one byte for each character if all are of ISO 8859-1. */
  record Strings() implements Shape {

    @Override
    public long open(Object object, SizeOf walk) {
      return bytes((String) object);
    }

    @Override
    public boolean isLeaf() {
      return true;
    }

    static long bytes(String text) {
      return HeapLayout.shallow(String.class) + content(text, text.length());
    }

    static long content(CharSequence text, int capacity) {
      int length = text.length();
      for (int i = 0; i < length; i++) {
        if (text.charAt(i) > LATIN1) {
          return HeapLayout.bytes(2L * capacity);
        }
      }
      return HeapLayout.bytes(capacity);
    }
  }

  /**
   * A primitive in an object; small ones are there once for all.
   *
   * @param type its class
   */
  record Boxes(Class<?> type) implements Shape {

    static boolean isBox(Class<?> type) {
      return type == Integer.class
          || type == Long.class
          || type == Double.class
          || type == Float.class
          || type == Short.class
          || type == Byte.class
          || type == Character.class
          || type == Boolean.class;
    }

    @Override
    public long open(Object object, SizeOf walk) {
      return HeapLayout.shallow(type);
    }

    @Override
    public boolean isLeaf() {
      return true;
    }

    @Override
    public boolean isConstant(Object object) {
      if (object instanceof Integer number) {
        return isSmall(number);
      } else if (object instanceof Long number) {
        return isSmall(number);
      } else if (object instanceof Short number) {
        return isSmall(number);
      }
      return object instanceof Boolean
          || object instanceof Byte
          || (object instanceof Character character && character <= Byte.MAX_VALUE);
    }

    /** In the range that the language says is shared. */
    private static boolean isSmall(long number) {
      return number >= Byte.MIN_VALUE && number <= Byte.MAX_VALUE;
    }
  }
}
