package io.memoir.runtime;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * What happened to one function so far.
 *
 * <p>Safe for any threads; counting takes no lock.
 */
final class Counters {

  private final LongAdder hits = new LongAdder();
  private final LongAdder misses = new LongAdder();
  private final LongAdder loads = new LongAdder();
  private final LongAdder loadFailures = new LongAdder();
  private final LongAdder loadNanos = new LongAdder();
  private final LongAdder evictions = new LongAdder();
  private final LongAdder expirations = new LongAdder();

  void hit() {
    hits.increment();
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
    evictions.add(count);
  }

  void expired(int count) {
    expirations.add(count);
  }

  CacheStats snapshot() {
    return new CacheStats(
        hits.sum(),
        misses.sum(),
        loads.sum(),
        loadFailures.sum(),
        Duration.ofNanos(loadNanos.sum()),
        evictions.sum(),
        expirations.sum());
  }
}
