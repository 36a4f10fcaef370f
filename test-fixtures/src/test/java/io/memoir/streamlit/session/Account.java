package io.memoir.streamlit.session;

/** A connection with the rights of one user. */
public final class Account implements AutoCloseable {

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
