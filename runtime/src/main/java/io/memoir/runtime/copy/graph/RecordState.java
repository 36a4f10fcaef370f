package io.memoir.runtime.copy.graph;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the fields of a record hold, which is all the state it has.
 *
 * <p>Not the accessors: one that is written by hand may return an immutable copy of a field that is
 * not immutable.
 */
final class RecordState {

  private static final ClassValue<RecordState> BY_CLASS = new ClassValue<>() {
    @Override
    protected RecordState computeValue(Class<?> type) {
      return new RecordState(getters(type));
    }
  };

  private final MethodHandle @Nullable [] getters;

  private RecordState(MethodHandle @Nullable [] getters) {
    this.getters = getters;
  }

  /** Returns the values in the order of the components, or null if they cannot be read. */
  static @Nullable Object @Nullable [] of(Record value) {
    MethodHandle[] getters = BY_CLASS.get(value.getClass()).getters;
    if (getters == null) {
      return null;
    }
    @Nullable Object[] values = new @Nullable Object[getters.length];
    for (int i = 0; i < values.length; i++) {
      try {
        values[i] = getters[i].invokeExact((Object) value);
      } catch (Throwable e) {
        // A getter of a field of the record's own class does not fail.
        throw new IllegalStateException(e);
      }
    }
    return values;
  }

  /** Returns what reads the components that are not primitive, or null if the class is closed. */
  private static MethodHandle @Nullable [] getters(Class<?> type) {
    try {
      // A module can be open to us without our reading it, and a lookup needs both.
      RecordState.class.getModule().addReads(type.getModule());
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      RecordComponent[] components =
          Arrays.stream(type.getRecordComponents()).toArray(RecordComponent[]::new);
      MethodHandle[] getters = new MethodHandle[components.length];
      for (int i = 0; i < getters.length; i++) {
        getters[i] = lookup
            .findGetter(type, components[i].getName(), components[i].getType())
            .asType(MethodType.methodType(Object.class, Object.class));
      }
      return getters;
    } catch (IllegalAccessException | NoSuchFieldException e) {
      return null;
    }
  }
}
