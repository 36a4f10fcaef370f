package io.memoir.runtime.execution.input;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/** Pieces of time of one length, counted from 1970-01-01T00:00Z. */
public final class Buckets {

  private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

  private Buckets() {}

  /**
   * When the piece begins that a time is in.
   *
   * @param length more than zero
   */
  public static Instant begin(Instant time, Duration length) {
    BigInteger each = nanos(length.getSeconds(), length.getNano());
    BigInteger since = nanos(time.getEpochSecond(), time.getNano());
    // Of a negative number too, the remainder is not.
    BigInteger[] parts = since.subtract(since.mod(each)).divideAndRemainder(NANOS);
    return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact());
  }

  private static BigInteger nanos(long seconds, int nanos) {
    return BigInteger.valueOf(seconds).multiply(NANOS).add(BigInteger.valueOf(nanos));
  }
}
