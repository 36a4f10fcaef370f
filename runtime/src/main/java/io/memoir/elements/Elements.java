package io.memoir.elements;

import io.memoir.runtime.execution.Execution;
import io.memoir.spi.Element;
import io.memoir.spi.ElementSink;
import io.memoir.spi.Reentry;

/**
 * Shows elements where the calling thread is: a cached function that emits shows them when it runs,
 * and each hit shows them again, in order and nested, where it is called, also if the result comes
 * from disk or was computed by another process.
 *
 * <pre>{@code
 * // in the function
 * Elements.text("Loading " + symbol);
 * try (Container chart = Elements.container()) {
 *   chart.emit(Element.of("line").with("values", closes));
 * }
 *
 * // where it is called: a request, a test
 * Elements.showOn(page, () -> quotes.history("ACME", start, db));
 * }</pre>
 *
 * <p>What a function emits belongs to the functions that called it, too. A thread that is bound to
 * no sink shows elements on that of the function's {@link io.memoir.runtime.Caches}, or nowhere;
 * they are replayed all the same. What a function emits that throws was shown, and is not kept.
 *
 * <p>Source: Streamlit, static elements in cached functions. There a container made outside works
 * when the function runs and fails on the first hit; here it fails at once.
 *
 * <p>Safe for any threads: each shows where it is.
 */
public final class Elements {

  private Elements() {}

  /**
   * Shows an element at the end of the place where the calling thread is.
   *
   * @param element what is shown
   */
  public static void emit(Element element) {
    Execution.place().emit(element);
  }

  /**
   * Shows text.
   *
   * @param text what is shown, as an element of kind {@code text}
   */
  public static void text(String text) {
    emit(Element.text(text));
  }

  /**
   * Opens a container at the end of the place where the calling thread is, and enters it.
   *
   * @return the container; to be closed by the same thread, which is then where it was before
   */
  public static Container container() {
    return container(Element.of("container"));
  }

  /**
   * Opens a container at the end of the place where the calling thread is, and enters it.
   *
   * @param kind what kind of container it is, for the sink
   * @return the container; to be closed by the same thread, which is then where it was before
   */
  public static Container container(Element kind) {
    return Container.entered(Execution.place().open(kind));
  }

  /**
   * Enters a place that is always there, such as a side bar; inside of a function, too.
   *
   * @param name its name, which the outermost sink knows
   * @return the place; to be closed by the same thread, which is then where it was before
   */
  public static Container region(String name) {
    return Container.entered(Execution.place().region(name));
  }

  /**
   * Runs something inside of a new container.
   *
   * @param kind what kind of container it is, for the sink
   * @param body what it emits is shown in the container
   */
  public static void inContainer(Element kind, Runnable body) {
    container(kind).after(body);
  }

  /**
   * Runs something inside of a place that is always there.
   *
   * @param name its name, which the outermost sink knows
   * @param body what it emits is shown there
   */
  public static void inRegion(String name, Runnable body) {
    region(name).after(body);
  }

  /**
   * Runs something whose elements are shown on a sink.
   *
   * @param sink what shows them
   * @param body what emits them, or calls functions that do
   * @throws io.memoir.error.ReplayException inside of a function: a hit could not do it
   */
  public static void showOn(ElementSink sink, Runnable body) {
    showOn(sink).after(body);
  }

  /**
   * Says where the calling thread shows elements, until that is closed.
   *
   * @param sink what shows them
   * @return closes it; for the same thread
   * @throws io.memoir.error.ReplayException inside of a function: a hit could not do it
   */
  public static Reentry showOn(ElementSink sink) {
    return Execution.showOn(sink);
  }
}
