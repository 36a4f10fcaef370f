package io.memoir.runtime.codec.coder;

import java.nio.ByteBuffer;

/** Moves parts of arrays of primitives into bytes and back, many elements at once. */
final class PrimitiveSlices {

  private PrimitiveSlices() {}

  /** The bytes that one element takes. */
  static int width(Class<?> component) {
    if (component == long.class || component == double.class) {
      return Long.BYTES;
    } else if (component == int.class || component == float.class) {
      return Integer.BYTES;
    }
    return component == char.class || component == short.class ? Short.BYTES : 1;
  }

  /** Puts {@code count} elements at the position of the buffer, whose position stays. */
  static void put(ByteBuffer to, Object array, int from, int count) {
    if (array instanceof double[] doubles) {
      to.asDoubleBuffer().put(doubles, from, count);
    } else if (array instanceof long[] longs) {
      to.asLongBuffer().put(longs, from, count);
    } else if (array instanceof int[] ints) {
      to.asIntBuffer().put(ints, from, count);
    } else if (array instanceof float[] floats) {
      to.asFloatBuffer().put(floats, from, count);
    } else if (array instanceof char[] chars) {
      to.asCharBuffer().put(chars, from, count);
    } else if (array instanceof short[] shorts) {
      to.asShortBuffer().put(shorts, from, count);
    } else {
      putSmall(to, array, from, count);
    }
  }

  private static void putSmall(ByteBuffer to, Object array, int from, int count) {
    int position = to.position();
    if (array instanceof byte[] bytes) {
      to.put(position, bytes, from, count);
      return;
    }
    // The JDK has no view of booleans.
    boolean[] booleans = (boolean[]) array;
    for (int i = 0; i < count; i++) {
      to.put(position + i, (byte) (booleans[from + i] ? 1 : 0));
    }
  }

  /** Gets {@code count} elements from the position of the buffer, whose position stays. */
  static void get(ByteBuffer from, Object array, int to, int count) {
    if (array instanceof double[] doubles) {
      from.asDoubleBuffer().get(doubles, to, count);
    } else if (array instanceof long[] longs) {
      from.asLongBuffer().get(longs, to, count);
    } else if (array instanceof int[] ints) {
      from.asIntBuffer().get(ints, to, count);
    } else if (array instanceof float[] floats) {
      from.asFloatBuffer().get(floats, to, count);
    } else if (array instanceof char[] chars) {
      from.asCharBuffer().get(chars, to, count);
    } else if (array instanceof short[] shorts) {
      from.asShortBuffer().get(shorts, to, count);
    } else {
      getSmall(from, array, to, count);
    }
  }

  private static void getSmall(ByteBuffer from, Object array, int to, int count) {
    int position = from.position();
    if (array instanceof byte[] bytes) {
      from.get(position, bytes, to, count);
      return;
    }
    boolean[] booleans = (boolean[]) array;
    for (int i = 0; i < count; i++) {
      booleans[to + i] = from.get(position + i) != 0;
    }
  }
}
