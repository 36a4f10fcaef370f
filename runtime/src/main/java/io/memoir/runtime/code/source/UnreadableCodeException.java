package io.memoir.runtime.code.source;

import java.io.Serial;

/** Code that runs cannot be found out: the function keeps its results in memory. */
public final class UnreadableCodeException extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param message which file or class, and what is the matter with it
   */
  public UnreadableCodeException(String message) {
    super(message);
  }

  /**
   * Makes one.
   *
   * @param message which file or class, and what is the matter with it
   * @param cause what was thrown
   */
  public UnreadableCodeException(String message, Throwable cause) {
    super(message, cause);
  }
}
