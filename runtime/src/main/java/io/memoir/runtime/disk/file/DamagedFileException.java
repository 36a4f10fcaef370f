package io.memoir.runtime.disk.file;

import java.io.IOException;
import java.io.Serial;

/**
 * A file does not hold what was written to it, or was written by somebody else.
 *
 * <p>Immutable, but for the stack trace, which it does not have: it is no fault of the program.
 */
public final class DamagedFileException extends IOException {

  @Serial
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message the rest of a sentence that begins with the file, as in {@code is cut off}
   */
  public DamagedFileException(String message) {
    super(message);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
