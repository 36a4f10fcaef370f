package io.memoir.runtime.copy;

/**
 * A result that somebody could change, as it was when it was kept. Safe for any threads.
 *
 * <p>No value of a program is one, so that {@code kept instanceof Snapshot} tells what
 * {@link Snapshots#keep} has returned.
 */
public abstract sealed class Snapshot permits Copied, Encoded, Failure, Leasable, Staged {

  Snapshot() {}

  /**
   * Returns a result that the caller may change as it likes.
   *
   * @return a copy that shares nothing mutable with any other
   * @throws io.memoir.error.UnstorableResultException when the copy cannot be made, because a
   *     constructor refuses it; the snapshot stays as it is
   */
  public abstract Object copy();

  /**
   * Gives up what was kept, for a caller to change as it likes: without a copy where that is
   * possible. The snapshot is of no use afterwards.
   *
   * @return a result that shares nothing mutable with any other
   * @throws io.memoir.error.UnstorableResultException as {@link #copy} does
   */
  public Object take() {
    return copy();
  }

  /** Tells how copies are made. */
  abstract Way way();
}
