package io.memoir.runtime.copy.jdk;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Copies arrays of objects; those of primitives are {@link Leaves}. */
final class ObjectArrays extends Growing {

  ObjectArrays() {
    super(NONE);
  }

  @Override
  public @Nullable Object[] content(Object original) {
    return (@Nullable Object[]) original;
  }

  @Override
  public Object shallow(Object source) {
    return ((Object[]) source).clone();
  }

  @Override
  public Object create(Object source, int size) {
    return Array.newInstance(source.getClass().getComponentType(), size);
  }

  @Override
  public void fill(Object copy, @Nullable Object[] content, Parts parts) {
    @Nullable Object[] copies = (@Nullable Object[]) copy;
    for (int i = 0; i < copies.length; i++) {
      copies[i] = parts.copyOf(content[i]);
    }
  }
}
