package io.memoir.runtime.call;

import org.jspecify.annotations.Nullable;

/**
 * The call of a method past the cache, which can be made later and in another thread. For generated
 * code.
 *
 * <p>Safe for any threads if the method is.
 *
 * @param <R> what the method returns, boxed
 */
@FunctionalInterface
public interface Loader<R extends @Nullable Object> {

  /**
   * Runs the method.
   *
   * @return what it returned; null if it returns nothing
   * @throws Throwable what it threw
   */
  R load() throws Throwable;
}
