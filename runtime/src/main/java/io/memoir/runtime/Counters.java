package io.memoir.runtime;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * What happened to one function so far.
 *
 * <p>Safe for any threads; counting takes no lock.
 */
final class Counters {

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

  CacheStats snapshot() {
    return new CacheStats(
        hits.getAsLong(),
        misses.sum(),
        loads.sum(),
        loadFailures.sum(),
        Duration.ofNanos(loadNanos.sum()),
        evictions.sum(),
        expirations.sum());
  }
}
