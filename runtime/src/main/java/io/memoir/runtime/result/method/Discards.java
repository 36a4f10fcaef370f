package io.memoir.runtime.result.method;

import io.memoir.error.CacheException;
import io.memoir.runtime.store.Flight;

/**
 * How often one call made a resource that was of no use to anybody, because the function was
 * cleared or an input changed meanwhile.
 *
 * <p>For one thread.
 */
public final class Discards {

  /** So many in a row; more would not help. */
  private static final int MOST = 32;

  private final String function;
  private int count;

  /** None so far. */
  public Discards(String function) {
    this.function = function;
  }

  /**
   * Adds one, whose resource is to be made again.
   *
   * @param isTorn whether an input changed
   * @throws CacheException when that would be no use
   */
  public void add(Flight mine, boolean isTorn) {
    if (mine.isFencedByItself()) {
      throw new CacheException("The body of " + function + " cleared its own function.\n"
          + "Clear before or after the call: the result would be cleared again each time.");
    }
    count++;
    if (count == MOST && isTorn) {
      throw new CacheException("An input of " + function + " changed each time while it was made, "
          + MOST + " times in a row.\n"
          + "Read each input once, and only what does not change all the time.");
    }
    if (count == MOST) {
      throw new CacheException(function + " was cleared each time while it was made, " + MOST
          + " times in a row.\n"
          + "Clear less often, and not from a thread that the body waits for.");
    }
  }
}
