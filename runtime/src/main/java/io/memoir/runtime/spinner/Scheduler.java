package io.memoir.runtime.spinner;

/**
 * Does work when some time has passed.
 *
 * <p>Safe for any threads.
 */
interface Scheduler {

  /**
   * Does work later, on a thread that is not the caller's; never, if it is closed before.
   *
   * @param nanos when, in nanoseconds from now, more than zero
   * @param work throws nothing that anybody needs to know of
   */
  void in(long nanos, Runnable work);

  /** Does nothing more; what is being done goes on. */
  void close();
}
