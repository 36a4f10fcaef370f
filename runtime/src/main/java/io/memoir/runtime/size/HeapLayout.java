package io.memoir.runtime.size;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/**
 * How this JVM lays out objects: how wide references are, what headers take, and to what objects
 * are aligned. Found out without flags or agents, so that compressed references and compact headers
 * are noticed.
 *
 * <p>Immutable.
 */
final class HeapLayout {

  private static final String ALIGNMENT_FLAG = "-XX:ObjectAlignmentInBytes=";
  private static final int USUAL_ALIGNMENT = 8;

  /** In bytes. */
  private static final int REFERENCE = constant("ARRAY_OBJECT_INDEX_SCALE", 4);

  /** In bytes, with the length. */
  private static final int BYTES_HEADER = constant("ARRAY_BYTE_BASE_OFFSET", 16);

  /** An array's without its length, which takes four bytes; a gap after it is none of objects. */
  private static final int OBJECT_HEADER = BYTES_HEADER > 20 ? 16 : BYTES_HEADER - 4;

  private static final int ALIGNMENT = alignment();

  private static final ClassValue<Long> SHALLOW = new ClassValue<>() {
    @Override
    protected Long computeValue(Class<?> type) {
      return aligned(OBJECT_HEADER + fields(type));
    }
  };

  private HeapLayout() {}

  /** What an object of exactly this class takes without what it refers to, in bytes. */
  static long shallow(Class<?> type) {
    return SHALLOW.get(type);
  }

  /** What an array of references takes without what they refer to, in bytes. */
  static long references(long length) {
    return aligned(align(BYTES_HEADER, REFERENCE) + length * REFERENCE);
  }

  /** What a reference takes, in bytes. */
  static int reference() {
    return REFERENCE;
  }

  /** What an array of bytes takes. */
  static long bytes(long length) {
    return aligned(BYTES_HEADER + length);
  }

  /** What an array of primitives of that type takes, in bytes. */
  static long primitives(Class<?> component, long length) {
    int width = width(component);
    // Elements of eight bytes begin at an address that eight divides.
    long header = width == Long.BYTES ? align(BYTES_HEADER, Long.BYTES) : BYTES_HEADER;
    return aligned(header + length * width);
  }

  /**
   * What the fields take: gaps are filled with smaller fields, also of subclasses, so that nearly
   * always only the end is aligned.
   */
  private static long fields(Class<?> type) {
    long sum = 0;
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          sum += width(field.getType());
        }
      }
    }
    return sum;
  }

  private static int width(Class<?> type) {
    if (!type.isPrimitive()) {
      return REFERENCE;
    } else if (type == long.class || type == double.class) {
      return Long.BYTES;
    } else if (type == int.class || type == float.class) {
      return Integer.BYTES;
    }
    return type == short.class || type == char.class ? Short.BYTES : 1;
  }

  static long aligned(long bytes) {
    return align(bytes, ALIGNMENT);
  }

  private static long align(long bytes, int to) {
    return (bytes + to - 1) / to * to;
  }

  /** A constant of the JDK, which is public; a guess where there is none. */
  private static int constant(String name, int usual) {
    try {
      return Class.forName("sun.misc.Unsafe").getField(name).getInt(null);
    } catch (ReflectiveOperationException | LinkageError e) {
      return usual;
    }
  }

  private static int alignment() {
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (argument.startsWith(ALIGNMENT_FLAG)) {
        return Integer.parseInt(argument.substring(ALIGNMENT_FLAG.length()));
      }
    }
    return USUAL_ALIGNMENT;
  }
}
