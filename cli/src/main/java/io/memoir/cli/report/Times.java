package io.memoir.cli.report;

import java.time.Instant;

/**
 * Says times.
 *
 * <p>Immutable.
 *
 * @param now what the clock shows
 */
public record Times(Instant now) {

  /** A time; unknown if it is the beginning of all time. */
  public Value of(Instant time) {
    return time.equals(Instant.EPOCH)
        ? Value.none("unknown")
        : new Value(Units.time(time, now), out -> out.writeString(time.toString()), false);
  }

  /**
   * A time.
   *
   * @param millis in milliseconds since 1970; {@link Long#MAX_VALUE} for never
   */
  public Value ofMillis(long millis) {
    return millis == Long.MAX_VALUE ? Value.none("never") : of(Instant.ofEpochMilli(millis));
  }

  /** The same, with the time itself for people too. */
  public Value ofMillisInFull(long millis) {
    Value value = ofMillis(millis);
    return millis == Long.MAX_VALUE
        ? value
        : new Value(Instant.ofEpochMilli(millis) + " (" + value.text() + ")", value.json(), false);
  }
}
