package io.memoir.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The method call that a wrapper makes on a miss.
 *
 * <p>It may throw anything; what it throws reaches the caller unchanged, and the wrapper's own
 * {@code throws} clause keeps callers honest. It is called once, on the thread of a caller; for a
 * resource that was cleared while it was made, once more.
 *
 * @param <T> what the method returns, boxed
 */
@FunctionalInterface
public interface Body<T extends @Nullable Object> {

  /**
   * Runs the method.
   *
   * @return what the method returned
   * @throws Throwable what the method threw
   */
  T call() throws Throwable;
}
