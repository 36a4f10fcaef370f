package io.memoir.runtime.result;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * What happened to one function so far.
 *
 * <p>Safe for any threads; counting takes no lock.
 */
public final class Counters {

  /** Hits are counted by the store, which every hit comes to anyway. */
  private final LongSupplier hits;

  private final LongAdder misses = new LongAdder();
  private final LongAdder loads = new LongAdder();
  private final LongAdder loadFailures = new LongAdder();
  private final LongAdder loadNanos = new LongAdder();
  private final LongAdder evictions = new LongAdder();
  private final LongAdder expirations = new LongAdder();

  Counters(LongSupplier hits) {
    this.hits = hits;
  }

  void miss() {
    misses.increment();
  }

  void loaded(long nanos) {
    loads.increment();
    loadNanos.add(nanos);
  }

  void loadFailed(long nanos) {
    loadFailures.increment();
    loadNanos.add(nanos);
  }

  void evicted(int count) {
    if (count != 0) {
      evictions.add(count);
    }
  }

  void expired(int count) {
    if (count != 0) {
      expirations.add(count);
    }
  }

  /** Calls that found their result. */
  public long hits() {
    return hits.getAsLong();
  }

  /** Calls that did not. */
  public long misses() {
    return misses.sum();
  }

  /** Executions that returned. */
  public long loads() {
    return loads.sum();
  }

  /** Executions that threw. */
  public long loadFailures() {
    return loadFailures.sum();
  }

  /** What executions took together, in nanoseconds. */
  public long loadNanos() {
    return loadNanos.sum();
  }

  /** Results dropped for newer ones. */
  public long evictions() {
    return evictions.sum();
  }

  /** Results dropped because their ttl had passed. */
  public long expirations() {
    return expirations.sum();
  }
}
