package io.memoir.runtime.store;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long and how many results a {@link MemoryStore} keeps.
 *
 * <p>Immutable.
 *
 * @param maxEntries the most results, 1 or more; {@link Integer#MAX_VALUE} for no bound
 * @param ttlNanos how long a result is used after it was written, in nanoseconds, 1 or more;
 *     {@link Long#MAX_VALUE} for ever
 * @param nanos the time in nanoseconds, from any origin
 */
public record Bounds(int maxEntries, long ttlNanos, LongSupplier nanos) {

  /**
   * Makes bounds of what a function says.
   *
   * @param maxEntries the most results, 1 or more; null for no bound
   * @param ttl how long a result is used, more than zero; null, or 292 years or more, for ever
   * @param nanos the time in nanoseconds, from any origin
   * @return the bounds
   */
  public static Bounds of(
      @Nullable Integer maxEntries, @Nullable Duration ttl, LongSupplier nanos) {
    Duration forEver = Duration.ofNanos(Long.MAX_VALUE);
    return new Bounds(
        maxEntries == null ? Integer.MAX_VALUE : maxEntries,
        ttl == null || ttl.compareTo(forEver) >= 0 ? Long.MAX_VALUE : ttl.toNanos(),
        nanos);
  }

  boolean countsUses() {
    return maxEntries != Integer.MAX_VALUE;
  }

  boolean expires() {
    return ttlNanos != Long.MAX_VALUE;
  }

  /** The time in nanoseconds; 0 when nothing expires, so that a store without ttl asks no clock. */
  long now() {
    return expires() ? nanos.getAsLong() : 0;
  }

  boolean hasExpired(Entry entry, long now) {
    return expires() && now - entry.writtenNanos() >= ttlNanos;
  }
}
