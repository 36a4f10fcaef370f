package io.memoir.benchmarks.async;

import io.memoir.CacheData;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Loads that a measurement completes by hand. */
interface Loads {

  @CacheData
  CompletableFuture<List<double[]>> load(int id);

  /** Returns one stage after the other. */
  final class ByHand implements Loads {

    private final AtomicInteger runs = new AtomicInteger();
    private CompletableFuture<List<double[]>> next = new CompletableFuture<>();

    /** How often the method has run. */
    int runs() {
      return runs.get();
    }

    /** Sets what the method returns from now on. */
    void next(CompletableFuture<List<double[]>> stage) {
      next = stage;
    }

    @Override
    public CompletableFuture<List<double[]>> load(int id) {
      runs.incrementAndGet();
      return next;
    }
  }
}
