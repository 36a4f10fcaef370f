package io.memoir.runtime.refresh;

import io.memoir.runtime.expiry.Sweeper;

/**
 * The threads of one set of caches: what they do without a call that waits for it.
 *
 * <p>Safe for any threads.
 *
 * @param sweeper frees results whose time is over
 * @param pool makes results anew
 */
public record Background(Sweeper sweeper, RefreshPool pool) {

  /**
   * Threads that are not there yet.
   *
   * @param hasSystemClock whether the functions measure time as executors do
   * @param refreshThreads how many results are made anew at a time, 0 or more
   */
  public static Background of(boolean hasSystemClock, int refreshThreads) {
    return new Background(new Sweeper(hasSystemClock), new RefreshPool(refreshThreads));
  }

  /** Ends what goes on; nothing begins any more. */
  public void close() {
    try {
      pool.close();
    } finally {
      sweeper.close();
    }
  }
}
