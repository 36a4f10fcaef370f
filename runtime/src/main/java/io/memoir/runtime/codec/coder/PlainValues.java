package io.memoir.runtime.codec.coder;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;
import org.nustaq.serialization.FSTObjectOutput;

/**
 * Reads bytes that hold one value without parts: a string, a common box, an array of primitives.
 * That needs nothing of FST, which takes long to start.
 */
public final class PlainValues {

  private PlainValues() {}

  /**
   * Reads a graph that is such a value.
   *
   * @param source at its beginning
   * @return null if it holds something else; the source is at its beginning then
   * @throws IOException when the bytes are not what was written
   */
  public static @Nullable Object read(ByteSource source) throws IOException {
    Object value = value(source);
    if (value == null) {
      source.restart();
    } else if (source.left() != 0) {
      throw new StreamCorruptedException("the bytes do not end with the value");
    }
    return value;
  }

  private static @Nullable Object value(ByteSource source) throws IOException {
    // The tags are constants, so that this needs no class of FST.
    return switch (source.getByte()) {
      case FSTObjectOutput.STRING -> source.getText();
      case FSTObjectOutput.BIG_INT -> source.getInt();
      case FSTObjectOutput.BIG_LONG -> source.getLong();
      case FSTObjectOutput.BIG_BOOLEAN_FALSE -> false;
      case FSTObjectOutput.BIG_BOOLEAN_TRUE -> true;
      case FSTObjectOutput.ARRAY -> primitives(source);
      default -> null;
    };
  }

  /** Reads an array; null if it is one of objects. */
  private static @Nullable Object primitives(ByteSource source) throws IOException {
    Class<?> component = component(source.getInt());
    return component == null ? null : array(component, source);
  }

  /**
   * What an array of a class has in it whose number is part of the format; null if no primitives.
   */
  private static @Nullable Class<?> component(int number) {
    return switch (number) {
      case 4 -> byte.class;
      case 5 -> char.class;
      case 6 -> short.class;
      case 7 -> int.class;
      case 8 -> long.class;
      case 9 -> float.class;
      case 10 -> double.class;
      case 11 -> boolean.class;
      default -> null;
    };
  }

  /**
   * Reads an array of primitives with its length.
   *
   * @throws IOException when there are fewer bytes than that
   */
  static Object array(Class<?> component, ByteSource source) throws IOException {
    int length = source.claimExactly(source.getInt(), component);
    Object array = Array.newInstance(component, length);
    source.getArray(array, length);
    return array;
  }
}
