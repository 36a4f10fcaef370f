package io.memoir.runtime.disk.file;

/**
 * When a result was made, by the wall clock.
 *
 * <p>Immutable.
 *
 * @param createdMillis when it was stored, in milliseconds since 1970
 * @param expiresMillis when it expires, as the writer saw it; {@link Long#MAX_VALUE} for never
 * @param loadNanos how long the execution took, in nanoseconds, 0 or more
 */
public record Times(long createdMillis, long expiresMillis, long loadNanos) {

  /** A clock that is set back by more than this makes results of a ttl too young to be true. */
  private static final long SKEW_MILLIS = 5 * 60 * 1000L;

  /**
   * The times of a result that is made now.
   *
   * @param now in milliseconds
   * @param ttlMillis how long it is used, 1 or more; {@link Long#MAX_VALUE} for ever
   */
  public static Times of(long now, long ttlMillis, long loadNanos) {
    return new Times(
        now, ttlMillis > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + ttlMillis, loadNanos);
  }

  /**
   * Whether the result is too old, or was written in a future that a clock has taken back.
   *
   * @param ttlMillis how long a result is used, or {@link Long#MAX_VALUE} for ever
   */
  public boolean isExpired(long nowMillis, long ttlMillis) {
    long age = nowMillis - createdMillis;
    return ttlMillis != Long.MAX_VALUE && (age >= ttlMillis || age < -SKEW_MILLIS);
  }

  /** How long ago the result was made, 0 or more. */
  public long ageMillis(long nowMillis) {
    return nowMillis > createdMillis ? nowMillis - Math.max(0, createdMillis) : 0;
  }

  /** Whether the result is of no use by what its writer said. */
  public boolean isOver(long nowMillis) {
    return nowMillis >= expiresMillis;
  }
}
