package io.memoir.runtime.call;

import org.jspecify.annotations.Nullable;

/**
 * One call of a function: a result that is there already, or a run of the method that the caller
 * has to make. For generated code, which makes every call in the same form:
 *
 * <pre>{@code
 * Call<String> call = name.call(id);
 * while (call.mustRun()) {
 *   try {
 *     call.returned(delegate.name(id));
 *   } catch (Throwable e) {
 *     call.threw(e);
 *     throw e;
 *   }
 * }
 * return call.result();
 * }</pre>
 *
 * <p>The method is run by the wrapper itself, not by the runtime, so that a recursion through the
 * cache costs one stack frame for each level, and a hit allocates nothing. For one thread.
 *
 * @param <R> what the function returns, boxed
 */
public interface Call<R extends @Nullable Object> {

  /**
   * Whether there is an old result, and the method is needed to make it anew; asked first, once, of
   * functions that are refreshed.
   *
   * @return false if {@link #loadBy} is of no use
   */
  default boolean isDue() {
    return false;
  }

  /**
   * Gives the method to a call that is due: it is run in the background, or before this returns, or
   * not at all, and what it throws comes through unless the old result is used in its place.
   *
   * @param loader runs the method
   */
  default void loadBy(Loader<R> loader) {
    throw new IllegalStateException("not due");
  }

  /**
   * Whether the caller has to run the method now, and to say how that ended.
   *
   * @return false if {@link #result} can be asked; true again only for a resource that was cleared
   *     while it was made
   */
  boolean mustRun();

  /**
   * The method returned.
   *
   * @param result what it returned
   * @throws io.memoir.error.UnstorableResultException when data cannot be copied; nothing is stored
   */
  void returned(R result);

  /**
   * The method threw, or what it returned could not be kept. Nothing is stored; callers that wait
   * get the same.
   *
   * @param thrown what was thrown
   */
  void threw(Throwable thrown);

  /**
   * Returns what the caller gets.
   *
   * @return a copy of its own or an immutable result if the function is data, else the shared
   *     instance
   * @throws io.memoir.error.UnstorableResultException when data cannot be copied
   */
  R result();
}
