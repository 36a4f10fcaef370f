package io.memoir.runtime.codec.value;

import io.memoir.runtime.codec.stream.Input;
import io.memoir.runtime.codec.stream.Output;
import io.memoir.runtime.codec.stream.ValueSerializer;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes a record as the values its fields hold, and reads it through its canonical constructor.
 *
 * <p>The fields and not the accessors, because an accessor may return something else than what the
 * constructor was given.
 */
final class Records extends ValueSerializer {

  private final MethodHandle[] fields;
  private final Slot[] slots;
  private final MethodHandle constructor;
  private final int layout;

  private Records(MethodHandle[] fields, Slot[] slots, MethodHandle constructor, int layout) {
    super(Kind.LATE);
    this.layout = layout;
    this.fields = fields;
    this.slots = slots;
    this.constructor = constructor;
  }

  /**
   * Returns the serializer of a record class.
   *
   * @throws IllegalAccessException when the package of the record is not open to this module
   */
  static ValueSerializer of(Class<?> type) throws IllegalAccessException {
    RecordComponent[] components = type.getRecordComponents();
    // A module can be open to us without our reading it, and a lookup needs both.
    Records.class.getModule().addReads(type.getModule());
    MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    MethodHandle[] fields = new MethodHandle[components.length];
    Slot[] slots = new Slot[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      fields[i] = field(lookup, type, component);
      slots[i] = Slot.of(component.getType());
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      MethodHandle constructor =
          lookup.findConstructor(type, MethodType.methodType(void.class, types));
      return new Records(
          fields,
          slots,
          constructor
              .asType(constructor.type().generic())
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class)),
          layout(components));
    } catch (NoSuchMethodException e) {
      throw new LinkageError("a record without a canonical constructor", e);
    }
  }

  private static MethodHandle field(
      MethodHandles.Lookup lookup, Class<?> type, RecordComponent component)
      throws IllegalAccessException {
    try {
      return lookup
          .findGetter(type, component.getName(), component.getType())
          .asType(MethodType.methodType(Object.class, Object.class));
    } catch (NoSuchFieldException e) {
      throw new LinkageError("a record without the field of a component", e);
    }
  }

  private static int layout(RecordComponent[] components) {
    return Arrays.stream(components)
        .map(component -> component.getType().getName() + " " + component.getName())
        .toList()
        .hashCode();
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
      return fields[index].invokeExact(value);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  private Object construct(@Nullable Object[] values) throws IOException {
    try {
      return constructor.invokeExact(values);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  private static IOException unexpected(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return new IOException(thrown);
  }
}
