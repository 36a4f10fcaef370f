package io.memoir.runtime.codec.value;

import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.runtime.codec.stream.ValueSerializer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record as the values its fields hold, and reads it through its canonical constructor.
 *
 * <p>The fields and not the accessors, because an accessor may return something else than what the
 * constructor was given.
 */
final class Records extends ValueSerializer {

  private final Field[] fields;
  private final Slot[] slots;
  private final Constructor<?> constructor;
  private final int layout;

  private Records(Field[] fields, Slot[] slots, Constructor<?> constructor, int layout) {
    super(Kind.LATE);
    this.fields = fields;
    this.slots = slots;
    this.constructor = constructor;
    this.layout = layout;
  }

  /**
   * Returns the serializer of a record class.
   *
   * @throws java.lang.reflect.InaccessibleObjectException when the package of the record is not
   *     open to this module
   */
  static ValueSerializer of(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Field[] fields = new Field[components.length];
    Slot[] slots = new Slot[components.length];
    Class<?>[] types = new Class<?>[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        fields[i] = type.getDeclaredField(components[i].getName());
        fields[i].setAccessible(true);
        types[i] = components[i].getType();
        slots[i] = Slot.of(types[i]);
      }
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return new Records(fields, slots, constructor, layout(components));
    } catch (NoSuchFieldException | NoSuchMethodException e) {
      throw new LinkageError("a record without the members of a record", e);
    }
  }

  private static int layout(RecordComponent[] components) {
    List<String> described = new ArrayList<>();
    for (RecordComponent component : components) {
      described.add(component.getType().getName() + " " + component.getName());
    }
    return described.hashCode();
  }

  @Override
  public int layout() {
    return layout;
  }

  @Override
  protected void write(Output out, Object value) throws IOException {
    for (int i = 0; i < fields.length; i++) {
      slots[i].write(out, get(i, value));
    }
  }

  @Override
  protected Object read(Input in, Class<?> type, int position) throws Exception {
    @Nullable Object[] values = new @Nullable Object[slots.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = slots[i].read(in);
    }
    Object copy = construct(values);
    for (int i = 0; i < values.length; i++) {
      Kept.check(values[i], get(i, copy), type);
    }
    return copy;
  }

  private @Nullable Object get(int index, Object value) throws IOException {
    try {
      return fields[index].get(value);
    } catch (IllegalAccessException e) {
      throw new IOException(e);
    }
  }

  private Object construct(@Nullable Object[] values) throws Exception {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IOException(e.getCause());
    }
  }
}
