package io.memoir.runtime;

import io.memoir.runtime.result.Counters;
import java.time.Duration;

/**
 * Counts of what happened to one function since it was opened, or to all functions; a snapshot.
 * Clearing results does not reset it.
 *
 * <p>Immutable.
 *
 * @param hits calls answered with an existing result, in memory or on disk, 0 or more
 * @param misses calls that found no usable result, 0 or more; callers that waited for another
 *     caller's execution, and those whose resource {@code validate} refused, included
 * @param loads executions that returned, 0 or more
 * @param loadFailures executions that threw, or whose result could not be stored, 0 or more
 * @param totalLoadTime the time spent in executions, failed ones included; an execution that waits
 *     for another one counts the time too
 * @param memory what left memory, and what is there
 * @param stale what happened to results whose ttl had passed
 * @param disk what happened to files; all zero where results are kept in memory only
 */
public record CacheStats(
    long hits,
    long misses,
    long loads,
    long loadFailures,
    Duration totalLoadTime,
    Memory memory,
    Stale stale,
    Disk disk) {

  /**
   * What happened to results in memory.
   *
   * @param evictions results dropped for newer ones, 0 or more
   * @param expirations results dropped because their ttl had passed, 0 or more
   * @param bytes what is there now, with keys, in bytes, 0 or more: as {@code maxSize} counts it;
   *     of functions without such a bound it is not known and counts as 0
   */
  public record Memory(long evictions, long expirations, long bytes) {

    private static final Memory NONE = new Memory(0, 0, 0);

    private Memory plus(Memory other) {
      return new Memory(
          evictions + other.evictions, expirations + other.expirations, bytes + other.bytes);
    }
  }

  /**
   * What happened to results that were used after their ttl.
   *
   * @param hits those of the hits that were answered with such a result, 0 or more
   * @param refreshes results that were made anew in the background, or by another process, and took
   *     the place of an old one, 0 or more
   * @param refreshFailures how often that failed, or the method threw while an old result was there
   *     to be used in its place, 0 or more
   */
  public record Stale(long hits, long refreshes, long refreshFailures) {

    private Stale plus(Stale other) {
      return new Stale(
          hits + other.hits, refreshes + other.refreshes, refreshFailures + other.refreshFailures);
    }
  }

  /**
   * What happened to results on disk.
   *
   * @param hits those of the hits that were read from a file, 0 or more
   * @param timeSaved what the executions had taken whose results were read
   * @param storeErrors how often a file was not as it was written, held results of other classes or
   *     of another codec, or could not be read, written or removed, 0 or more
   * @param bytes what the files take that this process has written or read, or found when it looked
   *     at the folder of a bounded function; in bytes, 0 or more
   */
  public record Disk(long hits, Duration timeSaved, long storeErrors, long bytes) {

    private static final Disk NONE = new Disk(0, Duration.ZERO, 0, 0);

    private Disk plus(Disk other) {
      return new Disk(
          hits + other.hits,
          timeSaved.plus(other.timeSaved),
          storeErrors + other.storeErrors,
          bytes + other.bytes);
    }
  }

  /**
   * How many results were dropped for newer ones.
   *
   * @return {@link Memory#evictions()}
   */
  public long evictions() {
    return memory.evictions();
  }

  /**
   * How many results were dropped because their ttl had passed.
   *
   * @return {@link Memory#expirations()}
   */
  public long expirations() {
    return memory.expirations();
  }

  /**
   * Calls answered with a result whose ttl had passed.
   *
   * @return {@link Stale#hits()}
   */
  public long staleHits() {
    return stale.hits();
  }

  /**
   * Results that were made anew in the background.
   *
   * @return {@link Stale#refreshes()}
   */
  public long refreshes() {
    return stale.refreshes();
  }

  /**
   * Results that could not be made anew.
   *
   * @return {@link Stale#refreshFailures()}
   */
  public long refreshFailures() {
    return stale.refreshFailures();
  }

  /**
   * How often something was wrong with a store.
   *
   * @return {@link Disk#storeErrors()}
   */
  public long storeErrors() {
    return disk.storeErrors();
  }

  /**
   * What results take on disk; {@link #memory} has what they take in memory.
   *
   * @return {@link Disk#bytes()}
   */
  public long bytes() {
    return disk.bytes();
  }

  static CacheStats of(Counters counters) {
    return new CacheStats(
        counters.hits(),
        counters.misses(),
        counters.loads(),
        counters.loadFailures(),
        Duration.ofNanos(counters.loadNanos()),
        new Memory(counters.evictions(), counters.expirations(), counters.memoryBytes()),
        new Stale(counters.staleHits(), counters.refreshes(), counters.refreshFailures()),
        new Disk(
            counters.diskHits(),
            Duration.ofNanos(counters.savedNanos()),
            counters.storeErrors(),
            counters.bytes()));
  }

  static final CacheStats NONE =
      new CacheStats(0, 0, 0, 0, Duration.ZERO, Memory.NONE, new Stale(0, 0, 0), Disk.NONE);

  CacheStats plus(CacheStats other) {
    return new CacheStats(
        hits + other.hits,
        misses + other.misses,
        loads + other.loads,
        loadFailures + other.loadFailures,
        totalLoadTime.plus(other.totalLoadTime),
        memory.plus(other.memory),
        stale.plus(other.stale),
        disk.plus(other.disk));
  }

  /** The same of results that are not there any more. */
  CacheStats withoutMemory() {
    Memory left = new Memory(evictions(), expirations(), 0);
    return new CacheStats(hits, misses, loads, loadFailures, totalLoadTime, left, stale, disk);
  }
}
