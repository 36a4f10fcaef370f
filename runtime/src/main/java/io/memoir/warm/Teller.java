package io.memoir.warm;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells a listener of progress: by one thread at a time and outside of locks, so that a slow
 * listener holds up one thread at most.
 *
 * <p>Safe for any threads.
 */
final class Teller {

  private final Consumer<? super WarmupProgress> listener;

  /** What is to be told; guarded by this. */
  private @Nullable WarmupProgress latest;

  /** The most calls that had ended in what was offered; guarded by this. */
  private long highest;

  /** Whether some thread is telling; guarded by this. */
  private boolean isTelling;

  Teller(Consumer<? super WarmupProgress> listener) {
    this.listener = listener;
  }

  /** Tells of it, or has the thread that is telling do so. */
  void tell(WarmupProgress progress) {
    WarmupProgress next = offered(progress);
    while (next != null) {
      boolean isTold = false;
      try {
        listener.accept(next);
        isTold = true;
      } finally {
        if (!isTold) {
          giveUp();
        }
      }
      next = taken();
    }
  }

  private synchronized @Nullable WarmupProgress offered(WarmupProgress progress) {
    // Threads may come in another order than they have counted.
    if (progress.done() > highest) {
      highest = progress.done();
      latest = progress;
    }
    return isTelling ? null : taken();
  }

  private synchronized @Nullable WarmupProgress taken() {
    WarmupProgress next = latest;
    latest = null;
    isTelling = next != null;
    return next;
  }

  private synchronized void giveUp() {
    isTelling = false;
  }
}
