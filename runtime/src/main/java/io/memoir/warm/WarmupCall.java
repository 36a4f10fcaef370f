package io.memoir.warm;

/**
 * One call of a cached function through its wrapper, for one of the arguments of a {@link Warmup}.
 * Called by several threads at once.
 *
 * @param <A> what the call is made of, a tuple of arguments perhaps
 */
@FunctionalInterface
public interface WarmupCall<A> {

  /**
   * Makes the call; what it returns is of no interest.
   *
   * @param arguments one element of what is to be warmed up
   * @throws Exception whatever the function throws, which is reported and stops nothing
   */
  void call(A arguments) throws Exception;
}
