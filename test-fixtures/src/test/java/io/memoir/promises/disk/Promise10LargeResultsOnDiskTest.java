package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.runtime.Caches;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large result that is on disk comes to memory when it is used again. Whoever calls has a copy of
 * its own all the same.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class Promise10LargeResultsOnDiskTest {

  /** 1 MB. */
  private static final int LENGTH = 1 << 17;

  private static final int THREADS = 6;

  @TempDir
  Path directory;

  private final FakeClock clock = new FakeClock();
  private Processes processes = new Processes(Path.of(""), clock);

  @BeforeEach
  void begin() {
    processes = new Processes(directory, clock);
    Large.RUNS.set(0);
  }

  @AfterEach
  void end() {
    processes.close();
  }

  private static Promise10LargeResultsOnDiskTest_Large_Cached large(Caches caches) {
    return new Promise10LargeResultsOnDiskTest_Large_Cached(new Kept(), caches);
  }

  /** Begins a process when all earlier ones have ended. */
  private Promise10LargeResultsOnDiskTest_Large_Cached next() {
    processes.close();
    return large(processes.start());
  }

  private static long[] expected(int n) {
    return LongStream.range(n, n + LENGTH).toArray();
  }

  @Test
  void everyCallerMayChangeWhatItGets() {
    var functions = next();
    for (int call = 0; call < 4; call++) {
      long[] mine = functions.numbers(1);
      assertThat(mine).isEqualTo(expected(1)).isNotSameAs(Kept.NUMBERS);
      Arrays.fill(mine, -1);
    }
    assertThat(Kept.NUMBERS).isEqualTo(expected(1));
    assertThat(Large.RUNS).hasValue(1);

    var later = next();
    for (int call = 0; call < 4; call++) {
      long[] mine = later.numbers(1);
      assertThat(mine).isEqualTo(expected(1));
      Arrays.fill(mine, -1);
    }
    assertThat(Large.RUNS).hasValue(1);
  }

  @Test
  void memoryHasItFromTheSecondUseOn() {
    var functions = next();
    functions.numbers(1);
    functions.numbers(1);
    functions.numbers(1);
    functions.numbers(1);
    assertThat(functions.numbers.stats().hits()).isEqualTo(3);
    assertThat(functions.numbers.stats().disk().hits()).isEqualTo(1);
    assertThat(functions.numbers.size()).isOne();

    var later = next();
    later.numbers(1);
    assertThat(later.numbers.size()).isOne();
    later.numbers(1);
    later.numbers(1);
    assertThat(later.numbers.stats().hits()).isEqualTo(3);
    assertThat(later.numbers.stats().disk().hits()).isEqualTo(2);
    assertThat(Large.RUNS).hasValue(1);
  }

  @Test
  void recordsAndWhatTheCodecCopiesAreTheCallersToo() {
    for (int process = 0; process < 2; process++) {
      var functions = next();
      for (int call = 0; call < 4; call++) {
        Columns columns = functions.columns(1);
        List<long[]> rows = functions.rows(1);
        assertThat(columns.ids()).isEqualTo(expected(1));
        assertThat(columns.prices()).hasSize(LENGTH).containsOnly(0.5);
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).isEqualTo(expected(1)));
        Arrays.fill(columns.ids(), -1);
        Arrays.fill(columns.prices(), -1);
        Arrays.fill(rows.get(0), -1);
      }
    }
    assertThat(Large.RUNS).hasValue(2);
  }

  @Test
  void whoWaitsForAnExecutionGetsItsOwnCopy() throws Exception {
    Promise10LargeResultsOnDiskTest_Large_Cached slow =
        new Promise10LargeResultsOnDiskTest_Large_Cached(new Slow(), processes.start());
    List<FutureTask<long[]>> calls = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      calls.add(new FutureTask<>(() -> slow.numbers(1)));
      threads.add(new Thread(calls.get(i), "caller"));
      threads.get(i).start();
      Slow.BEGUN.await();
    }
    for (Thread thread : threads) {
      while (thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    Slow.GO.countDown();

    requireOwn(calls);
    assertThat(slow.numbers(1)).isEqualTo(expected(1));
    assertThat(Large.RUNS).hasValue(1);
  }

  @Test
  void whoReadsAtTheSameTimeGetsItsOwnCopy() throws Exception {
    next().numbers(1);
    for (int round = 0; round < 10; round++) {
      var functions = next();
      CyclicBarrier start = new CyclicBarrier(THREADS);
      List<FutureTask<long[]>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Callable<long[]> call = () -> {
          start.await();
          return functions.numbers(1);
        };
        calls.add(new FutureTask<>(call));
        new Thread(calls.get(i), "caller").start();
      }

      requireOwn(calls);
      assertThat(functions.numbers.stats().disk().hits()).isPositive();
    }
    assertThat(Large.RUNS).hasValue(1);
  }

  private static void requireOwn(List<FutureTask<long[]>> calls) throws Exception {
    for (FutureTask<long[]> call : calls) {
      long[] mine = call.get();
      assertThat(mine).isEqualTo(expected(1));
      Arrays.fill(mine, -1);
    }
  }

  @Test
  void whatIsClearedOrRemovedIsComputedAgain() throws IOException {
    var functions = next();
    functions.numbers(1);
    functions.numbers.clear();
    assertThat(functions.numbers.size()).isZero();
    functions.numbers(1);
    assertThat(Large.RUNS).hasValue(2);

    Files.delete(new CacheFiles(directory).result("numbers"));
    assertThat(functions.numbers(1)).isEqualTo(expected(1));
    assertThat(Large.RUNS).hasValue(3);
  }

  @Test
  void theLeastRecentlyUsedResultLeavesBeItInMemoryOrNot() {
    var functions = next();
    functions.few(1, LENGTH);
    functions.few(2, 1);
    functions.few(1, LENGTH);
    functions.few(3, LENGTH);
    assertThat(new CacheFiles(directory).results("few")).hasSize(2);
    Large.RUNS.set(0);

    functions.few(1, LENGTH);
    functions.few(3, LENGTH);
    assertThat(Large.RUNS).hasValue(0);
    functions.few(2, 1);
    assertThat(Large.RUNS).hasValue(1);
    assertThat(functions.few.size()).isEqualTo(2);
  }

  @Test
  void whatIsNotOnDiskStaysInMemory() {
    var functions = next();

    functions.tight(1);
    functions.tight(1);

    assertThat(new CacheFiles(directory).results("tight")).isEmpty();
    assertThat(Large.RUNS).hasValue(1);
    assertThat(functions.tight.stats().disk().hits()).isZero();
  }

  /** Two columns of the user's. */
  @SuppressWarnings("ArrayRecordComponent") // arrays are what is large
  record Columns(long[] ids, double[] prices) {}

  /** Functions with large results. */
  interface Large {

    AtomicInteger RUNS = new AtomicInteger();

    @CacheData(persist = Persist.DISK)
    long[] numbers(int n);

    @CacheData(persist = Persist.DISK)
    Columns columns(int n);

    @CacheData(persist = Persist.DISK)
    List<long[]> rows(int n);

    @CacheData(persist = Persist.DISK, maxEntries = 2)
    long[] few(int n, int length);

    @CacheData(persist = Persist.DISK, maxSize = "700 KB")
    long[] tight(int n);
  }

  /** Keeps what it returns, as bodies do. */
  static class Kept implements Large {

    static final long[] NUMBERS = expected(1);

    @Override
    public long[] numbers(int n) {
      RUNS.incrementAndGet();
      return NUMBERS;
    }

    @Override
    public Columns columns(int n) {
      RUNS.incrementAndGet();
      double[] prices = new double[LENGTH];
      Arrays.fill(prices, 0.5);
      return new Columns(expected(n), prices);
    }

    @Override
    public List<long[]> rows(int n) {
      RUNS.incrementAndGet();
      return Arrays.asList(expected(n), expected(n));
    }

    @Override
    public long[] few(int n, int length) {
      RUNS.incrementAndGet();
      return new long[length];
    }

    @Override
    public long[] tight(int n) {
      RUNS.incrementAndGet();
      return expected(n);
    }
  }

  /** Waits until others wait for it. */
  static final class Slow extends Kept {

    static final CountDownLatch BEGUN = new CountDownLatch(1);
    static final CountDownLatch GO = new CountDownLatch(1);

    @Override
    public long[] numbers(int n) {
      BEGUN.countDown();
      try {
        GO.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return super.numbers(n);
    }
  }
}
