package io.memoir.runtime.execution;

import org.jspecify.annotations.Nullable;

/**
 * Something that is kept beside a result, and is to be looked at or done each time before the
 * result is used again.
 *
 * <p>Safe for any threads.
 */
@FunctionalInterface
public interface Note {

  /**
   * Called on the thread of a caller that has found the result, outside all locks. What it throws
   * reaches that caller, and the result stays.
   *
   * @param result what the caller is about to get a copy of, or to get
   * @return false if the result is of no use any more: it is then dropped, and the method is run
   */
  boolean admits(@Nullable Object result);
}
