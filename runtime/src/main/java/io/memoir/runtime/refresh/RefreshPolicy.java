package io.memoir.runtime.refresh;

/**
 * How long results of one function are used after their ttl, and what for. All times are counted
 * from the write of a result, in nanoseconds, but for the last two.
 *
 * <p>Immutable.
 *
 * @param isBackground whether the old result is used at once, and made anew in the background
 * @param freshNanos the ttl; {@link Long#MAX_VALUE} for ever
 * @param staleNanos until when it is used so, or after the soft timeout; the ttl or more
 * @param errorNanos until when it is used if the method throws; the ttl or more
 * @param softNanos how long a call waits for the method if there is an old result;
 *     {@link Long#MAX_VALUE} for as long as it takes
 * @param jitterNanos by how much the ttl of a result is shortened at most, 0 or more
 */
public record RefreshPolicy(
    boolean isBackground,
    long freshNanos,
    long staleNanos,
    long errorNanos,
    long softNanos,
    long jitterNanos) {

  /** Results that are not used after their ttl. */
  public static RefreshPolicy none(long freshNanos) {
    return new RefreshPolicy(false, freshNanos, freshNanos, freshNanos, Long.MAX_VALUE, 0);
  }

  /** Until when results are kept. */
  public long keptNanos() {
    return Math.max(staleNanos, errorNanos);
  }

  /** Whether results are kept after their ttl. */
  public boolean keepsStale() {
    return keptNanos() != freshNanos;
  }

  /** Until when results are used while they are made anew. */
  public long servedNanos() {
    return isBackground ? staleNanos : freshNanos;
  }

  boolean hasSoftTimeout() {
    return softNanos != Long.MAX_VALUE;
  }
}
