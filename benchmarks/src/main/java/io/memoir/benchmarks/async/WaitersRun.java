package io.memoir.benchmarks.async;

import io.memoir.runtime.Caches;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Has 64 threads wait for one load, completes it, and takes the time from there until the last of
 * them has its value, a copy of 1,000 numbers; by the clock on the wall, so that it depends on what
 * else the machine does.
 */
public final class WaitersRun {

  private static final int WAITERS = 64;
  private static final int ROWS = 10;
  private static final int NUMBERS = 100;
  private static final double NANOS_PER_MILLI = 1e6;

  private final int rounds;
  private final Loads.ByHand byHand = new Loads.ByHand();

  /**
   * Prepares it.
   *
   * @param rounds how many loads, 2 or more; the first half is there to warm up
   */
  public WaitersRun(int rounds) {
    this.rounds = rounds;
  }

  /**
   * Does it.
   *
   * @return a line that says it
   * @throws IllegalStateException when something was loaded twice, or a value is not right
   */
  public String run() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WAITERS);
    double[] millis = new double[rounds];
    try (Caches caches = Caches.builder().isolated().build()) {
      Loads loads = new Loads_Cached(byHand, caches);
      for (int round = 0; round < rounds; round++) {
        millis[round] = round(loads, round, threads) / NANOS_PER_MILLI;
      }
    } finally {
      threads.shutdownNow();
    }
    if (byHand.runs() != rounds) {
      throw new IllegalStateException(byHand.runs() + " loads in " + rounds + " rounds");
    }
    double[] measured = Arrays.copyOfRange(millis, rounds / 2, rounds);
    Arrays.sort(measured);
    return String.format(
        Locale.ROOT,
        "%d waiters, %d loads in %d rounds: all done %.2f ms after the load at the median, %.2f ms"
            + " at the 99th percentile, %.2f ms at most",
        WAITERS,
        byHand.runs(),
        rounds,
        measured[measured.length / 2],
        measured[measured.length * 99 / 100],
        measured[measured.length - 1]);
  }

  /** Nanoseconds from the end of the load to that of the last who waits for it. */
  private long round(Loads loads, int id, ExecutorService threads) throws Exception {
    CompletableFuture<List<double[]>> load = new CompletableFuture<>();
    byHand.next(load);
    CountDownLatch asked = new CountDownLatch(WAITERS);
    List<Future<Long>> waiting = new ArrayList<>();
    for (int i = 0; i < WAITERS; i++) {
      waiting.add(threads.submit(() -> {
        CompletableFuture<List<double[]>> mine = loads.load(id);
        asked.countDown();
        List<double[]> rows = mine.join();
        long done = System.nanoTime();
        if (rows.size() != ROWS) {
          throw new IllegalStateException("Another result.");
        }
        return done;
      }));
    }
    asked.await();
    List<double[]> value = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      value.add(new double[NUMBERS]);
    }
    long start = System.nanoTime();
    load.complete(value);
    long last = start;
    for (Future<Long> one : waiting) {
      last = Math.max(last, one.get());
    }
    return last - start;
  }
}
