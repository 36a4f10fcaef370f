package io.memoir.error;

/**
 * Something was emitted to a place where a hit could not show it again: a container made outside of
 * the function that runs. Nothing is stored for the call, unless the function catches this.
 */
public final class ReplayException extends CacheException {

  private static final long serialVersionUID = 1L;

  private final String function;

  /**
   * Makes the exception.
   *
   * @param function the function that cannot be replayed, as in {@code com.acme.Quotes.f(int)}
   * @param problem what it did, and what to do instead
   */
  public ReplayException(String function, String problem) {
    super(problem);
    this.function = function;
  }

  /**
   * The function that cannot be replayed.
   *
   * @return its type and signature, as in {@code com.acme.Quotes.f(int)}
   */
  public String function() {
    return function;
  }
}
