package io.memoir.runtime.key.bytes;

import org.jspecify.annotations.Nullable;

/** Writes arrays of primitives: a tag, their type, their length, every element. Stateless. */
public final class PrimitiveArrays {
  /** From here on it pays to write all elements at once. */
  private static final int FEW = 32;

  private PrimitiveArrays() {}

  /**
   * Writes a whole array, as it is now.
   *
   * @param sink takes the bytes, or for a large array what a universal hash makes of them
   * @param array an array of primitives
   */
  public static void write(Sink sink, Object array) {
    sink.tag(Tag.PRIMITIVES);
    if (array instanceof double[] doubles) {
      writeDoubles(sink, doubles);
    } else if (array instanceof long[] longs) {
      writeLongs(sink, longs);
    } else if (array instanceof int[] ints) {
      writeInts(sink, ints);
    } else if (array instanceof byte[] bytes) {
      writeBytes(sink, bytes);
    } else {
      writeRarer(sink, array);
    }
  }

  private static void writeRarer(Sink sink, Object array) {
    if (array instanceof float[] floats) {
      writeFloats(sink, floats);
    } else if (array instanceof char[] chars) {
      writeChars(sink, chars);
    } else if (array instanceof short[] shorts) {
      writeShorts(sink, shorts);
    } else {
      writeBooleans(sink, (boolean[]) array);
    }
  }

  private static void writeDoubles(Sink sink, double[] values) {
    BlockHash bulk = head(sink, Tag.DOUBLE, values.length, Double.BYTES);
    if (bulk == null) {
      for (double value : values) {
        sink.int64(Double.doubleToLongBits(value));
      }
    } else {
      bulk.doubles(values, sink::int64);
    }
  }

  private static void writeLongs(Sink sink, long[] values) {
    BlockHash bulk = head(sink, Tag.LONG, values.length, Long.BYTES);
    if (bulk == null && values.length < FEW) {
      for (long value : values) {
        sink.int64(value);
      }
    } else if (bulk == null) {
      sink.longs(values);
    } else {
      bulk.longs(values, sink::int64);
    }
  }

  private static void writeInts(Sink sink, int[] values) {
    BlockHash bulk = head(sink, Tag.INT, values.length, Integer.BYTES);
    if (bulk == null && values.length < FEW) {
      for (int value : values) {
        sink.int32(value);
      }
    } else if (bulk == null) {
      sink.ints(values);
    } else {
      bulk.ints(values, sink::int64);
    }
  }

  private static void writeBytes(Sink sink, byte[] values) {
    BlockHash bulk = head(sink, Tag.BYTE, values.length, Byte.BYTES);
    if (bulk == null) {
      sink.raw(values);
    } else {
      bulk.bytes(values, sink::int64);
    }
  }

  private static void writeFloats(Sink sink, float[] values) {
    BlockHash bulk = head(sink, Tag.FLOAT, values.length, Float.BYTES);
    if (bulk == null) {
      for (float value : values) {
        sink.int32(Float.floatToIntBits(value));
      }
    } else {
      bulk.floats(values, sink::int64);
    }
  }

  private static void writeChars(Sink sink, char[] values) {
    BlockHash bulk = head(sink, Tag.CHAR, values.length, Character.BYTES);
    if (bulk == null) {
      for (char value : values) {
        sink.int16(value);
      }
    } else {
      bulk.chars(values, sink::int64);
    }
  }

  private static void writeShorts(Sink sink, short[] values) {
    BlockHash bulk = head(sink, Tag.SHORT, values.length, Short.BYTES);
    if (bulk == null) {
      for (short value : values) {
        sink.int16(value);
      }
    } else {
      bulk.shorts(values, sink::int64);
    }
  }

  private static void writeBooleans(Sink sink, boolean[] values) {
    BlockHash bulk = head(sink, Tag.BOOLEAN, values.length, Byte.BYTES);
    if (bulk == null) {
      for (boolean value : values) {
        sink.int8(value ? 1 : 0);
      }
    } else {
      bulk.booleans(values, sink::int64);
    }
  }

  private static @Nullable BlockHash head(Sink sink, Tag elements, int length, int elementBytes) {
    sink.tag(elements);
    sink.int32(length);
    return sink.bulk((long) length * elementBytes);
  }
}
