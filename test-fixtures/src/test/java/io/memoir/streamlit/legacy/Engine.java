package io.memoir.streamlit.legacy;

/** A session of a native library: nothing of it can be read. */
public final class Engine {

  private final Thread worker = new Thread("engine");

  /** What runs the library. */
  Thread worker() {
    return worker;
  }
}
