package io.memoir.runtime.store;

import io.memoir.runtime.execution.Noted;
import io.memoir.runtime.size.SizeBound;
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
 * @param nanos the time in nanoseconds, from any origin; the user's code perhaps, so it is never
 *     asked under a lock
 * @param size what they may take in memory; null for no bound, so that nobody measures
 */
public record Bounds(
    int maxEntries,
    long ttlNanos,
    LongSupplier nanos,
    @Nullable SizeBound size) {

  /** Bounds of time and number alone. */
  public Bounds(int maxEntries, long ttlNanos, LongSupplier nanos) {
    this(maxEntries, ttlNanos, nanos, null);
  }

  boolean countsUses() {
    return maxEntries != Integer.MAX_VALUE || size != null;
  }

  /** What numbers the uses. */
  UseClock useClock() {
    return size != null && size.isShared() ? new UseClock.OfAllFunctions() : new UseClock();
  }

  /** What a result takes, with its key and its place, in bytes; 0 if nobody measures. */
  long measure(Object key, @Nullable Object kept) {
    if (size == null) {
      return 0;
    }
    Object plain = kept == Entry.ELSEWHERE ? null : Noted.plain(kept);
    return size.measure(expires() ? TimedEntry.class : UsedEntry.class, key, plain);
  }

  /** Whether results of so many bytes are too much. */
  boolean isExceededBy(long bytes) {
    return size != null && bytes > size.maxBytes();
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
