package io.memoir.runtime.thread;

import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Does work when some time has passed.
 *
 * <p>Safe for any threads.
 */
public interface Scheduler {

  /**
   * Does work later, on a thread that is not the caller's; never, if it is closed before.
   *
   * @param nanos when, in nanoseconds from now, more than zero
   * @param work throws nothing that anybody needs to know of
   * @return can be cancelled; null if it is closed
   */
  @Nullable
  Future<?> in(long nanos, Runnable work);

  /** Does nothing more; what is being done goes on. */
  void close();
}
