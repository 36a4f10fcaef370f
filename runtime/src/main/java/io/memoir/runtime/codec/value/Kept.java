package io.memoir.runtime.codec.value;

import java.io.StreamCorruptedException;
import java.time.temporal.TemporalAccessor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks that a constructor keeps what it is given. */
final class Kept {

  private Kept() {}

  /**
   * A constructor may copy a list, but must not change what it has accepted once.
   *
   * @throws StreamCorruptedException when it has
   */
  static void check(@Nullable Object given, @Nullable Object kept, Class<?> type)
      throws StreamCorruptedException {
    if (given == kept) {
      return;
    }
    if (given == null
        || kept == null
        || given.getClass() != kept.getClass()
        || (isPlain(given) && !given.equals(kept))) {
      throw new StreamCorruptedException(
          "the constructor of " + type.getName() + " changes values that it has made itself");
    }
  }

  /** Whether equal values are the same value. */
  private static boolean isPlain(Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof TemporalAccessor
        || value instanceof UUID;
  }
}
