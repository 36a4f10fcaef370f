package io.memoir.spi;

/**
 * A place where elements are shown, in the order in which they come: a page, a part of a page, a
 * log, a list of a test.
 *
 * <p>It is called by the thread that runs or calls the function, outside all locks, so one that
 * several threads are bound to has to be safe for them. What it throws reaches the function that
 * emits, or the caller whose hit is replayed; the result stays.
 */
public interface ElementSink {

  /**
   * Shows an element at the end of this place.
   *
   * @param element what is shown
   * @param showing whether it was emitted just now or is replayed
   */
  void emit(Element element, Showing showing);

  /**
   * Opens a place at the end of this one.
   *
   * @param container what kind of place it is
   * @param showing whether it was opened just now or is replayed
   * @return where what is emitted to the container is shown
   */
  ElementSink open(Element container, Showing showing);

  /**
   * A place that is always there, such as a side bar; asked of the outermost sink.
   *
   * @param name its name
   * @return where what is emitted to it is shown; this very place by default
   */
  default ElementSink region(String name) {
    return this;
  }
}
