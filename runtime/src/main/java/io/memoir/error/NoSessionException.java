package io.memoir.error;

/**
 * A function whose results belong to sessions was called, cleared or asked for its size on a thread
 * that is inside of none. Nothing was run and nothing has changed.
 *
 * <p>Source: Streamlit, which raises {@code StreamlitAPIException} when such a function is called
 * on a thread of the program's own; here any thread can be handed the session.
 */
public final class NoSessionException extends CacheException {

  private static final long serialVersionUID = 1L;

  private final String function;

  /**
   * Makes the exception.
   *
   * @param function the function, as in {@code com.acme.Carts.cart(String)}
   */
  public NoSessionException(String function) {
    super("Results of %s belong to sessions, and the calling thread is inside of none.%n"
            .formatted(function)
        + "Make the call inside of session.run(...) or while a session.bind() is open; work for"
        + " another thread goes through session.wrap(...).");
    this.function = function;
  }

  /**
   * The function.
   *
   * @return its type and signature, as in {@code com.acme.Carts.cart(String)}
   */
  public String function() {
    return function;
  }
}
