package io.memoir.runtime.copy.jdk;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Copies an {@code AtomicReference}, or an array of them. */
final class References extends Growing {

  References() {
    super(NONE);
  }

  @Override
  public @Nullable Object[] content(Object original) {
    if (original instanceof AtomicReference<?> reference) {
      return new @Nullable Object[] {reference.get()};
    }
    AtomicReferenceArray<?> array = (AtomicReferenceArray<?>) original;
    @Nullable Object[] content = new @Nullable Object[array.length()];
    for (int i = 0; i < content.length; i++) {
      content[i] = array.get(i);
    }
    return content;
  }

  @Override
  public Object shallow(Object source) {
    @Nullable Object[] content = content(source);
    Object copy = create(source, content.length);
    fill(copy, content, part -> part);
    return copy;
  }

  @Override
  public Object create(Object source, int size) {
    return source instanceof AtomicReference
        ? new AtomicReference<@Nullable Object>()
        : new AtomicReferenceArray<@Nullable Object>(size);
  }

  @Override
  @SuppressWarnings("unchecked") // made by create
  public void fill(Object copy, @Nullable Object[] content, Parts parts) {
    if (copy instanceof AtomicReference<?> reference) {
      ((AtomicReference<@Nullable Object>) reference).set(parts.copyOf(content[0]));
      return;
    }
    AtomicReferenceArray<@Nullable Object> array = (AtomicReferenceArray<@Nullable Object>) copy;
    for (int i = 0; i < content.length; i++) {
      array.set(i, parts.copyOf(content[i]));
    }
  }
}
