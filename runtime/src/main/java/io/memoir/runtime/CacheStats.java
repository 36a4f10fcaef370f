package io.memoir.runtime;

import io.memoir.runtime.result.Counters;
import java.time.Duration;

/**
 * Counts of what happened to one function since it was opened, or to all functions; a snapshot.
 * Clearing results does not reset it.
 *
 * <p>Immutable.
 *
 * @param hits calls answered with an existing result, 0 or more
 * @param misses calls that found no usable result, 0 or more; callers that waited for another
 *     caller's execution, and those whose resource {@code validate} refused, included
 * @param loads executions that returned, 0 or more
 * @param loadFailures executions that threw, or whose result could not be stored, 0 or more
 * @param totalLoadTime the time spent in executions, failed ones included; an execution that waits
 *     for another one counts the time too
 * @param evictions results dropped for newer ones, 0 or more
 * @param expirations results dropped because their ttl had passed, 0 or more
 */
public record CacheStats(
    long hits,
    long misses,
    long loads,
    long loadFailures,
    Duration totalLoadTime,
    long evictions,
    long expirations) {
  static CacheStats of(Counters counters) {
    return new CacheStats(
        counters.hits(),
        counters.misses(),
        counters.loads(),
        counters.loadFailures(),
        Duration.ofNanos(counters.loadNanos()),
        counters.evictions(),
        counters.expirations());
  }

  static final CacheStats NONE = new CacheStats(0, 0, 0, 0, Duration.ZERO, 0, 0);

  CacheStats plus(CacheStats other) {
    return new CacheStats(
        hits + other.hits,
        misses + other.misses,
        loads + other.loads,
        loadFailures + other.loadFailures,
        totalLoadTime.plus(other.totalLoadTime),
        evictions + other.evictions,
        expirations + other.expirations);
  }
}
