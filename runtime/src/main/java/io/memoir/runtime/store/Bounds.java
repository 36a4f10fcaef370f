package io.memoir.runtime.store;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long and how many results a {@link MemoryStore} keeps.
 *
 * <p>Immutable.
 *
 * @param maxEntries the most results, 1 or more; {@link #COUNTED} or {@link Integer#MAX_VALUE} for
 *     no bound
 * @param ttlNanos how long a result is used after it was written, in nanoseconds, 1 or more;
 *     {@link Long#MAX_VALUE} for ever
 * @param nanos the time in nanoseconds, from any origin; the user's code perhaps, so it is never
 *     asked under a lock
 */
public record Bounds(int maxEntries, long ttlNanos, LongSupplier nanos) {

  /** No bound, but the order of uses is known, because something else bounds the results. */
  public static final int COUNTED = Integer.MAX_VALUE - 1;

  boolean countsUses() {
    return maxEntries != Integer.MAX_VALUE;
  }

  /** Whether results expire at all. */
  public boolean expires() {
    return ttlNanos != Long.MAX_VALUE;
  }

  /** The time in nanoseconds; 0 when nothing expires, so that a store without ttl asks no clock. */
  long now() {
    return expires() ? nanos.getAsLong() : 0;
  }

  boolean hasExpired(Entry entry, long now) {
    return entry instanceof TimedEntry timed && now - timed.writtenNanos() >= ttlNanos;
  }

  /** A result that was written and used at these times, as far as they count. */
  Entry entry(Node place, @Nullable Object kept, long writtenNanos, long used) {
    if (expires()) {
      return new TimedEntry(place, kept, used, writtenNanos);
    }
    return countsUses() ? new UsedEntry(place, kept, used) : new Entry(place, kept);
  }
}
