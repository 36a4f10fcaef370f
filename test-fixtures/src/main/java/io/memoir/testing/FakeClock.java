package io.memoir.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is told to go on.
 *
 * <p>Safe for any threads.
 */
public final class FakeClock implements InstantSource {

  private final AtomicReference<Instant> now;

  /** Makes a clock that shows the beginning of the year 2000, UTC. */
  public FakeClock() {
    this(Instant.parse("2000-01-01T00:00:00Z"));
  }

  /**
   * Makes a clock.
   *
   * @param start what it shows first
   */
  public FakeClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  /**
   * Puts the clock forward.
   *
   * @param duration how far, zero or more
   * @throws IllegalArgumentException when {@code duration} is negative; the clock is as before
   */
  public void advance(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("A clock cannot go back by " + duration + ".");
    }
    now.updateAndGet(instant -> instant.plus(duration));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public String toString() {
    return now.get().toString();
  }
}
