package io.memoir.spi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A result cannot be written or read; the message names the object that stands in the way.
 *
 * <p>Immutable, but for the stack trace.
 */
public final class CodecException extends Exception {

  @Serial
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String typeName;

  /**
   * Creates the exception.
   *
   * @param message one sentence without a final full stop, for example {@code java.lang.Thread at
   *     .worker is not data}
   * @param path where the culprit is, see {@link #path()}
   * @param typeName the class of the culprit, see {@link #typeName()}
   * @param cause what failed, or null
   */
  public CodecException(String message, String path, String typeName, @Nullable Throwable cause) {
    super(message, cause);
    this.path = path;
    this.typeName = typeName;
  }

  /**
   * Leads from the value to the culprit: {@code .name} for fields and record components,
   * {@code [3]} for elements, {@code .keys[3]} and {@code .values[3]} for entries of maps, in
   * iteration order from 0.
   *
   * @return for example {@code [3].owner.socket}; empty for the value itself, or when unknown
   */
  public String path() {
    return path;
  }

  /**
   * Names the class of the culprit.
   *
   * @return the binary class name, for example {@code java.net.Socket}; empty when unknown
   */
  public String typeName() {
    return typeName;
  }
}
