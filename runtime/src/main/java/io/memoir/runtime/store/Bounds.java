package io.memoir.runtime.store;

import io.memoir.runtime.execution.Noted;
import io.memoir.runtime.size.SizeBound;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long and how many results a {@link MemoryStore} keeps.
 *
 * <p>Immutable.
 *
 * @param maxEntries the most results, 1 or more; {@link Integer#MAX_VALUE} for no bound
 * @param ages how long a result is fresh, and kept
 * @param nanos the time in nanoseconds, from any origin; the user's code perhaps, so it is never
 *     asked under a lock
 * @param size what they may take in memory; null for no bound, so that nobody measures
 */
public record Bounds(
    int maxEntries, Ages ages, LongSupplier nanos, @Nullable SizeBound size) {

  /**
   * How long results are used.
   *
   * @param ttlNanos how long a result is fresh after it was written, in nanoseconds, 1 or more;
   *     {@link Long#MAX_VALUE} for ever
   * @param keptNanos how long it is kept, in nanoseconds, the ttl or more
   * @param jitterNanos by how much these two are shortened at most, by chance for each result, in
   *     nanoseconds, 0 or more and less than the ttl
   */
  public record Ages(long ttlNanos, long keptNanos, long jitterNanos) {}

  /** Bounds of results that are kept as long as they are fresh. */
  public Bounds(int maxEntries, long ttlNanos, LongSupplier nanos) {
    this(maxEntries, new Ages(ttlNanos, ttlNanos, 0), nanos, null);
  }

  /** The same, where they are measured too. */
  public Bounds(int maxEntries, long ttlNanos, LongSupplier nanos, @Nullable SizeBound size) {
    this(maxEntries, new Ages(ttlNanos, ttlNanos, 0), nanos, size);
  }

  /** How long a result is fresh, in nanoseconds. */
  public long ttlNanos() {
    return ages.ttlNanos;
  }

  /** How long a result is kept, in nanoseconds. */
  public long keptNanos() {
    return ages.keptNanos;
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
    return ages.ttlNanos != Long.MAX_VALUE;
  }

  /** The time in nanoseconds; 0 when nothing expires, so that a store without ttl asks no clock. */
  long now() {
    return expires() ? nanos.getAsLong() : 0;
  }

  /** Whether a result is not fresh any more. */
  boolean hasExpired(Entry entry, long now) {
    return entry instanceof TimedEntry timed && now - timed.writtenNanos() >= ages.ttlNanos;
  }

  /** Whether a result is not kept any longer. */
  boolean isOver(TimedEntry entry, long now) {
    return now - entry.writtenNanos() >= ages.keptNanos;
  }

  /**
   * In how many nanoseconds the oldest result is over, 1 or more, also if the clock was set back.
   */
  long leftNanos(TimedEntry oldest, long now) {
    return Math.max(1, ages.keptNanos - Math.max(0, now - oldest.writtenNanos()));
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
      return ages.keptNanos == ages.ttlNanos
          ? new TimedEntry(place, kept, used, written)
          : new TimedEntry.Renewable(place, kept, used, written);
    }
    return countsUses() ? new UsedEntry(place, kept, used) : new Entry(place, kept);
  }

  private long early() {
    return ages.jitterNanos == 0 ? 0 : ThreadLocalRandom.current().nextLong(ages.jitterNanos + 1);
  }
}
