package io.memoir.runtime.result.method;

import org.jspecify.annotations.Nullable;

/**
 * Who has a result made anew that is there.
 *
 * <p>Safe for any threads: where the method returns a stage, the run is over when that is done.
 */
public interface Renewing {

  /** Whether nobody waits for it: then nobody else is waited for who makes it too. */
  boolean isBackground();

  /** What is kept of the result that is there, without notes. */
  @Nullable
  Object before();

  /**
   * Called when a stage is done, before what came of it is kept.
   *
   * @throws RuntimeException when the arguments have changed, so that it is not to be kept
   */
  void requireSameArguments();

  /**
   * A stage is done, and what came of it is kept or not: whoever comes from now on begins anew.
   * Called before those go on who wait.
   *
   * @param failure why nothing came of it; null if something did
   */
  void ended(@Nullable Throwable failure);
}
