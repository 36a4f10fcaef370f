package io.memoir.runtime.codec.coder;

import org.jspecify.annotations.Nullable;

/** A serializer that knows of what the bytes of its values consist. */
public interface Layout {

  /**
   * Describes the bytes: a class whose fields have changed, or that is written in another way now,
   * has another layout.
   *
   * @return 0 if they are always the same
   */
  int layout();

  /** The layout of a serializer, or 0. */
  static int of(@Nullable Object serializer) {
    return serializer instanceof Layout known ? known.layout() : 0;
  }
}
