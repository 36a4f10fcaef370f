package io.memoir.runtime.budget;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** What a {@link Budget} knows of one share, without keeping it. */
final class Holding extends WeakReference<Share> {

  /** What it takes, as far as the sum of all has it; guarded by this. */
  private long bytes;

  /**
   * The least recent use of a result, or an earlier time; {@link Long#MAX_VALUE} if there was no
   * result. Guarded by the budget's lock.
   */
  long leastRecentUse = Long.MAX_VALUE;

  Holding(Share share, ReferenceQueue<Share> gone) {
    super(share, gone);
  }

  /** Notes what it takes now; returns what that is more than before. */
  synchronized long growTo(long now) {
    long more = now - bytes;
    bytes = now;
    return more;
  }

  synchronized long bytes() {
    return bytes;
  }
}
