package io.memoir.streamlit.resource;

import java.util.concurrent.atomic.AtomicInteger;

/** Something large that took long to load and that threads can share. */
public final class Model {

  private final String name;
  private final AtomicInteger uses = new AtomicInteger();

  Model(String name) {
    this.name = name;
  }

  /** What the model makes of a text. */
  String label(String text) {
    return name + " " + uses.incrementAndGet() + ": " + text.length();
  }
}
