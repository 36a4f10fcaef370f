package io.memoir.runtime.failure;

import io.memoir.error.CacheException;
import java.time.Duration;
import java.util.List;

/**
 * Which exceptions of a function are kept, and for how long.
 *
 * <p>Immutable.
 *
 * @param types their types, with all subtypes
 * @param ttl how long one is kept, more than zero
 */
public record FailurePolicy(List<Class<? extends Throwable>> types, Duration ttl) {

  /** The longest time that can be counted in nanoseconds. */
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);

  /** Copies the list. */
  public FailurePolicy {
    types = List.copyOf(types);
  }

  /**
   * Whether this one is kept. What tells of the thread that ran the method, of the virtual machine
   * or of the cache is not: it is not what the arguments lead to.
   */
  boolean keeps(Throwable thrown) {
    boolean isOfTheCall = !(thrown instanceof Error)
        && !(thrown instanceof InterruptedException)
        && !(thrown instanceof CacheException);
    return isOfTheCall && isNamed(thrown);
  }

  private boolean isNamed(Throwable thrown) {
    for (Class<? extends Throwable> type : types) {
      if (type.isInstance(thrown)) {
        return true;
      }
    }
    return false;
  }

  /** How long one is kept, in nanoseconds, 1 or more. */
  long nanos() {
    return ttl.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : ttl.toNanos();
  }
}
