package io.memoir.error;

/**
 * A function whose results belong to sessions was called inside of a session that was closed, or
 * was closed while a resource was made, which has been released then.
 */
public final class ClosedSessionException extends CacheException {

  private static final long serialVersionUID = 1L;

  private final String function;
  private final String session;

  /**
   * Makes the exception.
   *
   * @param function the function, as in {@code com.acme.Carts.cart(String)}
   * @param session the name of the session
   */
  public ClosedSessionException(String function, String session) {
    super("Results of %s belong to sessions, and %s is closed.%n".formatted(function, session)
        + "Close the session after the last call, or open another one for what comes later.");
    this.function = function;
    this.session = session;
  }

  /**
   * The function.
   *
   * @return its type and signature, as in {@code com.acme.Carts.cart(String)}
   */
  public String function() {
    return function;
  }

  /**
   * The session.
   *
   * @return its name
   */
  public String session() {
    return session;
  }
}
