package io.memoir.testing;

import io.memoir.runtime.CacheStats;
import io.memoir.runtime.Caches;
import org.jspecify.annotations.Nullable;

/**
 * How many calls of cached functions were hits and misses, in the caches of the running test and in
 * the program's shared ones.
 *
 * @param hits calls answered with an existing result
 * @param misses calls that found none
 */
record CallCounts(long hits, long misses) {

  /** The caches of the test that runs on this thread, or on the one that started it. */
  private static final InheritableThreadLocal<@Nullable Caches> OF_TEST =
      new InheritableThreadLocal<>();

  static void use(Caches caches) {
    OF_TEST.set(caches);
  }

  static void useNone() {
    OF_TEST.remove();
  }

  static CallCounts now() {
    CallCounts shared = of(Caches.shared());
    Caches ofTest = OF_TEST.get();
    return ofTest == null ? shared : shared.plus(of(ofTest));
  }

  static CallCounts of(Caches caches) {
    CacheStats stats = caches.stats();
    return new CallCounts(stats.hits(), stats.misses());
  }

  private CallCounts plus(CallCounts other) {
    return new CallCounts(hits + other.hits, misses + other.misses);
  }

  CallCounts minus(CallCounts earlier) {
    return new CallCounts(hits - earlier.hits, misses - earlier.misses);
  }
}
