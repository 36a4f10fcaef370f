package io.memoir.runtime.disk.file;

/**
 * How long results on disk are used.
 *
 * <p>Immutable.
 *
 * @param ttlMillis how long a result is fresh, in milliseconds, 1 or more; {@link Long#MAX_VALUE}
 *     for ever
 * @param servedMillis how long it is used while it is made anew, in milliseconds, the ttl or more
 * @param keptMillis how long it is kept for any other purpose, in milliseconds, the same or more
 * @param jitterMillis by how much these three are shortened at most, in milliseconds, 0 or more and
 *     less than the ttl
 */
public record Lifespan(long ttlMillis, long servedMillis, long keptMillis, long jitterMillis) {

  /** Results that are kept as long as they are fresh. */
  public static Lifespan of(long ttlMillis) {
    return new Lifespan(ttlMillis, ttlMillis, ttlMillis, 0);
  }

  /** Whether a result is fresh. */
  public boolean isFresh(Header header, long nowMillis) {
    return !times(header).isExpired(nowMillis, ttlMillis);
  }

  /** Whether a result is used while it is made anew. */
  public boolean isServed(Header header, long nowMillis) {
    return !times(header).isExpired(nowMillis, servedMillis);
  }

  /** Whether a result is fresh or still kept. */
  public boolean isKept(Header header, long nowMillis) {
    return !times(header).isExpired(nowMillis, keptMillis);
  }

  /** How long ago a result was made, as far as its age counts; 0 or more. */
  public long ageMillis(Header header, long nowMillis) {
    return times(header).ageMillis(nowMillis);
  }

  /**
   * The times of a result as far as its age counts: one that expires early is as one that was made
   * early. By how much is the same for all processes.
   */
  private Times times(Header header) {
    Times times = header.times();
    if (jitterMillis == 0) {
      return times;
    }
    byte[] bytes = header.subject().key().toArray();
    long drawn = times.createdMillis() * 0x9E3779B97F4A7C15L;
    for (byte each : bytes) {
      drawn = (drawn ^ (each & 0xFF)) * 0xBF58476D1CE4E5B9L;
    }
    long early = Math.floorMod(drawn ^ (drawn >>> Integer.SIZE), jitterMillis + 1);
    return new Times(times.createdMillis() - early, times.expiresMillis(), times.loadNanos());
  }
}
