package io.memoir.runtime.codec.value;

import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.runtime.codec.stream.Refusal;
import io.memoir.runtime.codec.stream.ValueSerializer;
import java.io.IOException;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object of a program's own class as its fields, private and inherited ones too.
 *
 * <p>FST would do the same, but its checks are made from its own module, and what it learns of a
 * class stays in static maps.
 */
final class Pojos extends ValueSerializer {

  private final Field[] fields;
  private final Slot[] slots;
  private final Constructor<?> constructor;
  private final int layout;

  private Pojos(List<Field> fields, Constructor<?> constructor) {
    super(Kind.EARLY);
    this.fields = fields.toArray(Field[]::new);
    this.slots = fields.stream().map(field -> Slot.of(field.getType())).toArray(Slot[]::new);
    this.constructor = constructor;
    this.layout = layout(this.fields);
  }

  /**
   * Returns the serializer of a class.
   *
   * @throws Refusal when it has transient fields that only a constructor could fill, and none
   *     without parameters
   * @throws java.lang.reflect.InaccessibleObjectException when its package is not open to this
   *     module
   */
  static ValueSerializer of(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    Class<?> initialized = Object.class;
    for (Class<?> c = type; !Jdk.isPlainBase(c); c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        int modifiers = field.getModifiers();
        if (Modifier.isStatic(modifiers)) {
          continue;
        }
        if (!Modifier.isTransient(modifiers)) {
          field.setAccessible(true);
          fields.add(field);
        } else if (initialized == Object.class && !Serializable.class.isAssignableFrom(c)) {
          initialized = c;
        }
      }
    }
    if (initialized == Object.class) {
      initialized = base(type);
    }
    fields.sort(Comparator.comparing((Field field) -> field.getDeclaringClass().getName())
        .thenComparing(Field::getName));
    return new Pojos(fields, Construction.of(type, initialized));
  }

  private static Class<?> base(Class<?> type) {
    Class<?> base = type;
    while (!Jdk.isPlainBase(base)) {
      base = base.getSuperclass();
    }
    return base;
  }

  private static int layout(Field[] fields) {
    List<String> described = new ArrayList<>();
    for (Field field : fields) {
      described.add(field.getDeclaringClass().getName()
          + " " + field.getType().getName()
          + " " + field.getName());
    }
    return described.hashCode();
  }

  @Override
  public int layout() {
    return layout;
  }

  @Override
  protected void write(Output out, Object value) throws IOException {
    try {
      for (int i = 0; i < fields.length; i++) {
        slots[i].write(out, fields[i].get(value));
      }
    } catch (IllegalAccessException e) {
      throw new IOException(e);
    }
  }

  @Override
  protected Object read(Input in, Class<?> type, int position) throws Exception {
    Object copy = constructor.newInstance();
    if (copy.getClass() != type) {
      throw new StreamCorruptedException("not a " + type.getName());
    }
    in.register(copy, position);
    for (int i = 0; i < fields.length; i++) {
      fields[i].set(copy, slots[i].read(in));
    }
    return copy;
  }

  /** How an instance comes to be whose fields will all be set. */
  private static final class Construction {

    /** Found at first use, by two threads at once perhaps, no harm. */
    private static volatile @Nullable Construction known;

    private final Object factory;
    private final Method newConstructor;

    private Construction() throws ReflectiveOperationException {
      // By reflection, because javac warns of this class, and such warnings cannot be suppressed.
      Class<?> type = Class.forName("sun.reflect.ReflectionFactory");
      factory = type.getMethod("getReflectionFactory").invoke(null);
      newConstructor =
          type.getMethod("newConstructorForSerialization", Class.class, Constructor.class);
    }

    private static Construction known() throws ReflectiveOperationException {
      Construction found = known;
      if (found == null) {
        found = new Construction();
        known = found;
      }
      return found;
    }

    /** Returns what creates a {@code type} and runs the constructor of {@code initialized} only. */
    static Constructor<?> of(Class<?> type, Class<?> initialized) {
      try {
        Constructor<?> constructor = initialized.getDeclaredConstructor();
        if (type == initialized) {
          constructor.setAccessible(true);
          return constructor;
        }
        Construction made = known();
        return (Constructor<?>) made.newConstructor.invoke(made.factory, type, constructor);
      } catch (NoSuchMethodException e) {
        throw new Refusal(
            initialized,
            "has transient fields, and no constructor without parameters to fill them");
      } catch (ReflectiveOperationException e) {
        throw new Refusal(type, "cannot be created without its constructors");
      }
    }
  }
}
