package io.memoir.runtime.refresh;

import io.memoir.spi.Element;
import io.memoir.spi.ElementSink;
import io.memoir.spi.Showing;

/** Shows nothing: what a refresh emits is only recorded. Immutable. */
final class NoElements implements ElementSink {

  NoElements() {}

  @Override
  public void emit(Element element, Showing showing) {
    // Nobody looks.
  }

  @Override
  public ElementSink open(Element container, Showing showing) {
    return this;
  }
}
