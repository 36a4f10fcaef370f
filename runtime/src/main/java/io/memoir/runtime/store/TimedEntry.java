package io.memoir.runtime.store;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A result in a store with a ttl: it knows when it was written, and what was written before and
 * after it.
 *
 * <p>Safe for any threads.
 */
class TimedEntry extends UsedEntry {

  private final long writtenNanos;

  /** Guarded by the store's lock. */
  @Nullable
  TimedEntry older;

  /** Guarded by the store's lock. */
  @Nullable
  TimedEntry newer;

  /** Tells entries apart that came out of order; 0 for all others. Guarded by the store's lock. */
  long lateNumber;

  TimedEntry(Node place, @Nullable Object kept, long used, long writtenNanos) {
    super(place, kept, used);
    this.writtenNanos = writtenNanos;
  }

  final long writtenNanos() {
    return writtenNanos;
  }

  /** A result that is kept after its time is over, to be used while it is made anew. */
  static final class Renewable extends TimedEntry {

    private final AtomicReference<@Nullable Object> renewal = new AtomicReference<>();

    Renewable(Node place, @Nullable Object kept, long used, long writtenNanos) {
      super(place, kept, used, writtenNanos);
    }

    @Override
    public AtomicReference<@Nullable Object> renewal() {
      return renewal;
    }
  }
}
