package io.memoir.benchmarks.check;

import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Quote;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Bodies that count how often they run, which only a miss lets them; safe for any threads. */
final class CountingBodies extends Bodies {

  private final AtomicInteger runs = new AtomicInteger();

  /** How many bodies ran since the last question. */
  int runs() {
    return runs.getAndSet(0);
  }

  @Override
  public Quote basket(List<String> symbols) {
    runs.incrementAndGet();
    return super.basket(symbols);
  }

  @Override
  public double total(double[] values) {
    runs.incrementAndGet();
    return super.total(values);
  }

  @Override
  public String pair(int id) {
    runs.incrementAndGet();
    return super.pair(id);
  }
}
