package io.memoir.streamlit.resource;

/** A connection that can be closed, by us or by the other side. */
public final class Session implements AutoCloseable {

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
