package io.memoir.runtime.expiry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The time by a clock that a program gives, in nanoseconds since this was made.
 *
 * <p>Safe for any threads, if the clock is.
 */
public final class SourceNanos implements LongSupplier {

  private final InstantSource clock;
  private final Instant origin;

  /** Begins at zero. */
  public SourceNanos(InstantSource clock) {
    this.clock = clock;
    this.origin = clock.instant();
  }

  @Override
  public long getAsLong() {
    return TimeUnit.NANOSECONDS.convert(Duration.between(origin, clock.instant()));
  }
}
