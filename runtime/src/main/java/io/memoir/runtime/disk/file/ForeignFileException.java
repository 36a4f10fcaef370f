package io.memoir.runtime.disk.file;

import java.io.IOException;
import java.io.Serial;

/**
 * A file was not written by Memoir, or by a version of it with another form, or is sealed in
 * another way: nothing is known of it.
 *
 * <p>Immutable, but for the stack trace, which it does not have: it is no fault of the program.
 */
public final class ForeignFileException extends IOException {

  @Serial
  private static final long serialVersionUID = 1L;

  ForeignFileException(String message) {
    super(message);
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
