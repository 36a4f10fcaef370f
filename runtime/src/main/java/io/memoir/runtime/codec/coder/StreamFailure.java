package io.memoir.runtime.codec.coder;

import java.io.IOException;
import java.io.Serial;

/** Carries a failure of a stream through methods of FST that declare none. */
final class StreamFailure extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1L;

  StreamFailure(IOException cause) {
    super(cause);
  }
}
