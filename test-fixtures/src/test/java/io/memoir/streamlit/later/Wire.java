package io.memoir.streamlit.later;

/** A connection. */
public final class Wire implements AutoCloseable {

  private boolean isOpen = true;

  /** Whether it can be used. */
  boolean isOpen() {
    return isOpen;
  }

  @Override
  public void close() {
    isOpen = false;
  }
}
