package io.memoir.runtime.copy.jdk;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Copies lists of the most common class. */
final class ArrayLists extends Growing {

  ArrayLists() {
    super(NONE);
  }

  @Override
  public @Nullable Object[] content(Object original) {
    return ((ArrayList<?>) original).toArray();
  }

  @Override
  public Object shallow(Object source) {
    return new ArrayList<>((ArrayList<?>) source);
  }

  @Override
  public Object create(Object source, int size) {
    return new ArrayList<>(size);
  }

  @Override
  @SuppressWarnings("unchecked") // made by create
  public void fill(Object copy, @Nullable Object[] content, Parts parts) {
    ArrayList<@Nullable Object> elements = (ArrayList<@Nullable Object>) copy;
    for (Object part : content) {
      elements.add(parts.copyOf(part));
    }
  }
}
