package io.memoir.samples.dashboard;

import io.memoir.spi.Spinner;
import io.memoir.spi.SpinnerListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Knows which methods run for which visitor: a spinner names the thread that runs the method, and a
 * thread serves one visitor at a time.
 *
 * <p>Safe for any threads.
 */
final class Spinning implements SpinnerListener {
  private final Map<Thread, Visitor> serving = new ConcurrentHashMap<>();
  private final Map<Spinner, Visitor> running = new ConcurrentHashMap<>();

  /** What follows on the calling thread is for a visitor, until {@link #served}. */
  void serve(Visitor visitor) {
    serving.put(Thread.currentThread(), visitor);
  }

  /** The calling thread works for nobody. */
  void served() {
    serving.remove(Thread.currentThread());
  }

  @Override
  public void begin(Spinner spinner) {
    Visitor visitor = serving.get(spinner.thread());
    if (visitor != null) {
      running.put(spinner, visitor);
    }
  }

  @Override
  public void end(Spinner spinner) {
    running.remove(spinner);
  }

  /** Asked of often enough by the page itself. */
  @Override
  public boolean wantsProgress(Spinner spinner) {
    return false;
  }

  /** What runs for a visitor just now, as text; empty if nothing has been running for long. */
  String labels(Visitor visitor) {
    return running.entrySet().stream()
        .filter(each -> each.getValue() == visitor)
        .map(each -> each.getKey().label())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
