package io.memoir.benchmarks.disk;

import io.memoir.runtime.CacheStats;
import io.memoir.runtime.Caches;
import java.nio.file.Path;

/**
 * Caches with a directory and the wrapper that users call, with nothing in memory at first; and
 * whether what they answered came from where it had to. For one thread.
 */
final class OpenDisk implements AutoCloseable {

  private final Caches caches;
  private final DiskFunctions functions;

  private OpenDisk(Caches.Builder builder) {
    this.caches = builder.build();
    this.functions = new DiskFunctions_Cached(new DiskBodies(), caches);
  }

  /** Opens a directory. */
  static OpenDisk in(Path directory) {
    return new OpenDisk(Caches.builder().directory(directory));
  }

  /** Opens a directory with the default codec under a stopwatch. */
  static OpenDisk in(Path directory, TimedCodec codec) {
    return new OpenDisk(Caches.builder().directory(directory).codec(codec));
  }

  DiskFunctions functions() {
    return functions;
  }

  CacheStats stats() {
    return caches.stats();
  }

  /** Fails unless each of so many calls has run the function and stored its result. */
  void requireWritten(long calls) {
    CacheStats stats = caches.stats();
    require(stats.loads() == calls && stats.hits() == 0 && stats.storeErrors() == 0, calls);
  }

  /** Fails unless each of so many calls was answered from disk. */
  void requireFromDisk(long calls) {
    CacheStats stats = caches.stats();
    require(stats.disk().hits() == calls && stats.hits() == calls && stats.loads() == 0, calls);
  }

  private void require(boolean holds, long calls) {
    if (!holds) {
      throw new IllegalStateException(calls + " calls were answered otherwise: " + caches.stats());
    }
  }

  @Override
  public void close() {
    caches.close();
  }
}
