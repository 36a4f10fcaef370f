package io.memoir.error;

/**
 * A resource was asked for after the caches were closed; a resource made now would never be
 * released. The function's body was not run.
 */
public final class ClosedCachesException extends CacheException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param function the function that was called, as in {@code com.acme.Databases.open(String)}
   */
  public ClosedCachesException(String function) {
    super("The caches of %s are closed, so a resource made now would never be released.%n"
            .formatted(function)
        + "Close the caches after the last call, or call the uncached method.");
  }
}
