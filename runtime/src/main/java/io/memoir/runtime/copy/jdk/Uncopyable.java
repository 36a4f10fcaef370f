package io.memoir.runtime.copy.jdk;

import java.io.Serial;

/** A graph of objects has to be left to the codec. For control flow, hence without a stack. */
public final class Uncopyable extends RuntimeException {

  @Serial
  private static final long serialVersionUID = 1L;

  /**
   * Creates it.
   *
   * @param reason for whoever debugs
   */
  public Uncopyable(String reason) {
    super(reason, null, false, false);
  }
}
