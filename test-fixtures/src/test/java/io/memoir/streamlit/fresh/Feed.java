package io.memoir.streamlit.fresh;

/** A connection. */
public final class Feed implements AutoCloseable {

  private volatile boolean isOpen = true;

  /** Whether it can be used. */
  boolean isOpen() {
    return isOpen;
  }

  @Override
  public void close() {
    isOpen = false;
  }
}
