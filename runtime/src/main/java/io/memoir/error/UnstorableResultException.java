package io.memoir.error;

import io.memoir.spi.CodecException;
import java.io.Serial;

/**
 * A function returned something that cannot be stored, because it is not data or because its class
 * is closed to us. Nothing is stored; the next call runs the function again.
 *
 * <p>Immutable, but for the stack trace.
 */
public final class UnstorableResultException extends CacheException {

  @Serial
  private static final long serialVersionUID = 1L;

  private final String function;
  private final String typeName;
  private final String path;

  /**
   * Creates the exception.
   *
   * @param function the function, for example {@code com.acme.Quotes.open(String)}
   * @param cause what stands in the way
   */
  public UnstorableResultException(String function, CodecException cause) {
    super(
        "The result of "
            + function
            + " cannot be stored: "
            + cause.getMessage()
            + ".\nReturn data, or annotate the function with @CacheResource to share the instance.",
        cause);
    this.function = function;
    this.typeName = cause.typeName();
    this.path = cause.path();
  }

  /**
   * Names the function.
   *
   * @return for example {@code com.acme.Quotes.open(String)}
   */
  public String function() {
    return function;
  }

  /**
   * Names the class of the object that stands in the way.
   *
   * @return the binary class name; empty when unknown
   */
  public String typeName() {
    return typeName;
  }

  /**
   * Leads from the result to the object that stands in the way.
   *
   * @return for example {@code [3].owner.socket}; empty for the result itself, or when unknown
   */
  public String path() {
    return path;
  }
}
