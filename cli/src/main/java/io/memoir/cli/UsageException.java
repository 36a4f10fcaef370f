package io.memoir.cli;

import java.io.Serial;

/** A command cannot be understood; the message says how to write it. */
final class UsageException extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1L;

  UsageException(String headline, String hint) {
    super(headline + System.lineSeparator() + hint);
  }
}
