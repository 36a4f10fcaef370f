package io.memoir.streamlit.shown;

import io.memoir.elements.Container;
import io.memoir.elements.Elements;
import io.memoir.spi.Element;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Shows what it does. */
final class ShownReports implements Reports {

  private final CountDownLatch _spinnerIsShown;

  /** Forecasts wait until that has happened. */
  ShownReports(CountDownLatch spinnerIsShown) {
    this._spinnerIsShown = spinnerIsShown;
  }

  @Override
  public List<String> monthly(String month) {
    Elements.text("Loading " + month);
    try (Container table = Elements.container()) {
      table.emit(Element.text("north 10"));
      table.emit(Element.text("south 20"));
    }
    return List.of("north", "south");
  }

  @Override
  public String forecast(String city) {
    try {
      _spinnerIsShown.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "sunny in " + city;
  }
}
