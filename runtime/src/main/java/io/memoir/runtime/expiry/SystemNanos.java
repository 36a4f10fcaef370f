package io.memoir.runtime.expiry;

import java.util.function.LongSupplier;

/** The system's monotonic clock, in nanoseconds. Safe for any threads. */
public final class SystemNanos implements LongSupplier {

  /** Makes one. */
  public SystemNanos() {}

  @Override
  public long getAsLong() {
    return System.nanoTime();
  }
}
