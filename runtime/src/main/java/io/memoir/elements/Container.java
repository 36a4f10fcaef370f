package io.memoir.elements;

import io.memoir.runtime.execution.Place;
import io.memoir.spi.Element;
import io.memoir.spi.Reentry;

/**
 * A place that holds elements. It belongs to the function in which it was made, or to the program
 * outside of all functions, and can be used there only, also after it was closed.
 *
 * <p>Safe for any threads, except that it is entered and closed by one.
 */
public final class Container implements Reentry {

  private final Place place;
  private Reentry back;

  private Container(Place place, Reentry back) {
    this.place = place;
    this.back = back;
  }

  static Container entered(Place place) {
    return new Container(place, place.enter());
  }

  /**
   * Shows an element at the end of the container, wherever the calling thread is.
   *
   * @param element what is shown
   * @throws io.memoir.error.ReplayException when the thread is inside of another function than the
   *     one that made the container, or that has returned; nothing is shown
   */
  public void emit(Element element) {
    place.emit(element);
  }

  /**
   * Shows text at the end of the container.
   *
   * @param text what is shown, as an element of kind {@code text}
   * @throws io.memoir.error.ReplayException as {@link #emit}
   */
  public void text(String text) {
    emit(Element.text(text));
  }

  /**
   * Enters the container again: what the calling thread emits is shown at its end, and so is what
   * functions emit that it calls.
   *
   * @return closes it; for the same thread
   * @throws io.memoir.error.ReplayException as {@link #emit}
   */
  public Reentry enter() {
    return place.enter();
  }

  /**
   * Goes back to where the thread was before the container was made; closing again does nothing.
   */
  @Override
  public void close() {
    Reentry first = back;
    back = () -> {};
    first.close();
  }
}
