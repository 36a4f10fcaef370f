package io.memoir.runtime.disk.file;

import java.io.IOException;
import java.io.Serial;

/** A result takes more room than all results of its function, or of the directory, may take. */
public final class TooLargeException extends IOException {

  @Serial
  private static final long serialVersionUID = 1L;

  TooLargeException(long mostBytes) {
    super("it takes more than the " + mostBytes + " bytes that all results together may take");
  }
}
