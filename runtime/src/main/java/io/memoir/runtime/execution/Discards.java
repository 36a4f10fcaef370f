package io.memoir.runtime.execution;

import io.memoir.error.CacheException;

/**
 * The runs in a row whose resource was cleared while it was made, and which are made again.
 *
 * <p>For one thread.
 */
public final class Discards {

  /** More would not help. */
  private static final int MOST = 32;

  private int count;

  /** None at first. */
  public Discards() {}

  /**
   * One more.
   *
   * @param isByItself whether the run itself has cleared
   * @throws CacheException if making it again is no use
   */
  public void add(String function, boolean isByItself) {
    if (isByItself) {
      throw new CacheException("The body of " + function
          + " cleared its own function.\n"
          + "Clear before or after the call: the result would be cleared again each time.");
    }
    count++;
    if (count == MOST) {
      throw new CacheException(function + " was cleared each time while it was made, "
          + MOST + " times in a row.\n"
          + "Clear less often, and not from a thread that the body waits for.");
    }
  }
}
