package io.memoir.runtime.store;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long and how many results a {@link MemoryStore} keeps.
 *
 * <p>Immutable.
 *
 * @param maxEntries the most results, 1 or more; {@link #COUNTED} or {@link Integer#MAX_VALUE} for
 *     no bound
 * @param ttlNanos how long a result is fresh after it was written, in nanoseconds, 1 or more;
 *     {@link Long#MAX_VALUE} for ever
 * @param keptNanos how long it is kept, in nanoseconds, the ttl or more
 * @param jitterNanos by how much these two are shortened at most, by chance for each result, in
 *     nanoseconds, 0 or more and less than the ttl
 * @param nanos the time in nanoseconds, from any origin; the user's code perhaps, so it is never
 *     asked under a lock
 */
public record Bounds(
    int maxEntries, long ttlNanos, long keptNanos, long jitterNanos, LongSupplier nanos) {

  /** No bound, but the order of uses is known, because something else bounds the results. */
  public static final int COUNTED = Integer.MAX_VALUE - 1;

  /** Bounds of results that are kept as long as they are fresh. */
  public Bounds(int maxEntries, long ttlNanos, LongSupplier nanos) {
    this(maxEntries, ttlNanos, ttlNanos, 0, nanos);
  }

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

  /** Whether a result is not fresh any more. */
  boolean hasExpired(Entry entry, long now) {
    return entry instanceof TimedEntry timed && now - timed.writtenNanos() >= ttlNanos;
  }

  /** Whether a result is not kept any longer. */
  boolean isOver(TimedEntry entry, long now) {
    return now - entry.writtenNanos() >= keptNanos;
  }

  /**
   * In how many nanoseconds the oldest result is over, 1 or more, also if the clock was set back.
   */
  long leftNanos(TimedEntry oldest, long now) {
    return Math.max(1, keptNanos - Math.max(0, now - oldest.writtenNanos()));
  }

  /** How long ago a result was written, in nanoseconds; 0 if nothing expires. */
  public long ageNanos(Entry entry) {
    return entry instanceof TimedEntry timed ? now() - timed.writtenNanos() : 0;
  }

  /**
   * A result that was written and used at these times, as far as they count. One that expires early
   * is as one that was written early.
   *
   * @param ageNanos how long ago it was written, by another process; 0 for one that is new
   */
  Entry entry(Node place, @Nullable Object kept, long now, long ageNanos, long used) {
    if (expires()) {
      long written = now - (ageNanos == 0 ? early() : ageNanos);
      return keptNanos == ttlNanos
          ? new TimedEntry(place, kept, used, written)
          : new TimedEntry.Renewable(place, kept, used, written);
    }
    return countsUses() ? new UsedEntry(place, kept, used) : new Entry(place, kept);
  }

  private long early() {
    return jitterNanos == 0 ? 0 : ThreadLocalRandom.current().nextLong(jitterNanos + 1);
  }
}
