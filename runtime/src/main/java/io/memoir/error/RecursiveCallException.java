package io.memoir.error;

/**
 * A call of a function would wait for itself: its body asks, directly or through other functions
 * and threads, for the very result that it is computing.
 *
 * <p>Nothing is stored for the calls involved; callers that wait for one of them get the failure of
 * its body.
 */
public final class RecursiveCallException extends CacheException {

  private static final long serialVersionUID = 1L;

  private final String function;

  /**
   * Makes the exception.
   *
   * @param function the function whose result was asked for, as in {@code com.acme.Quotes.f(int)}
   */
  public RecursiveCallException(String function) {
    super("A call of %s needs its own result: its body calls it again with an equal key.%n"
            .formatted(function)
        + "Change the argument on the way down, or call the uncached method.");
    this.function = function;
  }

  /**
   * The function whose result was asked for.
   *
   * @return its type and signature, as in {@code com.acme.Quotes.f(int)}
   */
  public String function() {
    return function;
  }
}
