package io.memoir.runtime.key.identity;

import io.memoir.ById;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers objects that are keyed by identity, for keys that are digests. A number is never used
 * again. Safe for any threads.
 */
public final class Identities {
  private static final WeakIdentityMap<Long> NUMBERS = new WeakIdentityMap<>();
  private static final AtomicLong LAST = new AtomicLong();

  private Identities() {}

  /**
   * The number of an object.
   *
   * @param identity stands for the object
   * @return the same for the same object as long as it is there; for one that is gone a new one
   */
  public static long numberOf(ById.Identity identity) {
    Object instance = identity.get();
    if (instance == null) {
      return LAST.incrementAndGet();
    }
    Long known = NUMBERS.get(instance);
    return known == null
        ? NUMBERS.putIfAbsent(instance, LAST.incrementAndGet())
        : known.longValue();
  }
}
