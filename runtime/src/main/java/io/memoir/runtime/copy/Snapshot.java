package io.memoir.runtime.copy;

import org.jspecify.annotations.Nullable;

/** A result as it was when it was stored. Immutable, and safe for any number of threads. */
public interface Snapshot {

  /**
   * Returns a result that the caller may change as it likes.
   *
   * @return a copy of its own, or the one instance if nobody could change it
   * @throws io.memoir.error.UnstorableResultException when the copy cannot be made, because a
   *     constructor refuses it; the snapshot stays as it is
   */
  @Nullable
  Object copy();
}
