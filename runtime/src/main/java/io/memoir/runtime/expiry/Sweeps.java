package io.memoir.runtime.expiry;

import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.MemoryStore;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * When the results of one function are looked through for those that have expired: at most one look
 * is due at a time, and none if there is nothing to expire.
 *
 * <p>Safe for any threads.
 */
public final class Sweeps implements Sweeper.Due {

  /** Those whose results are looked through. */
  public interface Swept {

    /** Room for what leaves. */
    Departures departures();

    /** Lets go what has left. */
    void leave(Departures departures);
  }

  private final Sweeper sweeper;
  private final MemoryStore store;
  private final long ttlNanos;
  private final Swept swept;
  private final AtomicBoolean isDue = new AtomicBoolean();

  /** The last look that was due; null if none ever was. */
  private volatile @Nullable Future<?> last;

  /**
   * Prepares the looks; none is due yet.
   *
   * @param ttlNanos how long a result stays, in nanoseconds, 1 or more
   */
  public Sweeps(Sweeper sweeper, MemoryStore store, long ttlNanos, Swept swept) {
    this.sweeper = sweeper;
    this.store = store;
    this.ttlNanos = ttlNanos;
    this.swept = swept;
  }

  /** A result was stored: it will have to be dropped when its time is over. */
  public void stored() {
    if (!isDue.get() && isDue.compareAndSet(false, true)) {
      sweepIn(ttlNanos);
    }
  }

  /** Called by the one who made a look due. */
  private void sweepIn(long nanos) {
    boolean isScheduled = false;
    try {
      last = sweeper.sweepIn(nanos, this);
      isScheduled = true;
    } finally {
      if (!isScheduled) {
        isDue.set(false);
      }
    }
  }

  /** Nothing is stored any more: there is nothing to look for. */
  public void close() {
    Future<?> due = last;
    if (due != null) {
      due.cancel(false);
    }
  }

  /** Drops what has expired, and comes again when more will have. */
  @Override
  public void sweep() {
    Departures departures = swept.departures();
    // If the clock fails, the next look is as far off as after a write.
    long next = ttlNanos;
    try {
      next = store.removeExpired(departures);
    } finally {
      sweepAgain(next);
    }
    swept.leave(departures);
  }

  private void sweepAgain(long nanos) {
    if (nanos != Long.MAX_VALUE) {
      sweepIn(nanos);
      return;
    }
    isDue.set(false);
    // A result that was stored meanwhile saw that a look was due.
    if (store.size() != 0) {
      stored();
    }
  }
}
