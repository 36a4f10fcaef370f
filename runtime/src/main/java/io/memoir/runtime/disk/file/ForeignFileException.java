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

  private final boolean isSealedOtherwise;

  ForeignFileException(String message) {
    this(message, false);
  }

  private ForeignFileException(String message, boolean isSealedOtherwise) {
    super(message);
    this.isSealedOtherwise = isSealedOtherwise;
  }

  static ForeignFileException sealedOtherwise(String message) {
    return new ForeignFileException(message, true);
  }

  /** Whether it has our form, and is sealed in another way: with another key, or with none. */
  public boolean isSealedOtherwise() {
    return isSealedOtherwise;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
