package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.CacheData;
import io.memoir.error.RecursiveCallException;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * However many threads ask for one absent key, the body runs once; other keys are not held up; a
 * function that needs its own result is an error, not a hang. Source: Streamlit, which deadlocks in
 * the last case.
 */
@ExtendWith(CachesExtension.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class Promise19OneExecutionForAllThreadsTest {

  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void sixtyFourThreadsShareOneExecution(Caches caches) throws Exception {
    CountDownLatch bodyMayReturn = new CountDownLatch(1);
    Slow delegate = key -> {
      bodyMayReturn.await();
      return key + runs.incrementAndGet();
    };
    var slow = new Promise19OneExecutionForAllThreadsTest_Slow_Cached(delegate, caches);
    ExecutorService threads = Executors.newFixedThreadPool(64);

    List<Future<String>> results = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      results.add(threads.submit(() -> slow.find("a")));
    }
    while (slow.find.stats().misses() < 64) {
      Thread.onSpinWait();
    }
    bodyMayReturn.countDown();

    for (Future<String> result : results) {
      assertThat(result.get()).isEqualTo("a1");
    }
    threads.shutdown();
  }

  @Test
  void anotherKeyIsNotHeldUp(Caches caches) throws Exception {
    CountDownLatch neverYet = new CountDownLatch(1);
    Slow delegate = key -> {
      if (key.equals("slow")) {
        neverYet.await();
      }
      return key;
    };
    var slow = new Promise19OneExecutionForAllThreadsTest_Slow_Cached(delegate, caches);
    ExecutorService threads = Executors.newFixedThreadPool(1);
    Future<String> blocked = threads.submit(() -> slow.find("slow"));

    for (int i = 0; i < 1000; i++) {
      assertThat(slow.find("fast" + i)).isEqualTo("fast" + i);
    }

    assertThat(blocked.isDone()).isFalse();
    neverYet.countDown();
    assertThat(blocked.get()).isEqualTo("slow");
    threads.shutdown();
  }

  @Test
  void recursionGoesThroughTheCache(Caches caches) {
    var fibonacci = new Promise19OneExecutionForAllThreadsTest_Fibonacci_Cached(caches);

    assertThat(fibonacci.fibonacci(90)).isEqualTo(new BigInteger("2880067194370816120"));
    assertThat(fibonacci.fibonacci.stats().loads()).isEqualTo(91);
  }

  @Test
  void aSuperConstructorMayCallACachedMethod(Caches caches) {
    var fibonacci = new Promise19OneExecutionForAllThreadsTest_Fibonacci_Cached(10, caches);

    assertThat(fibonacci.first).isEqualTo(55);
    assertThat(fibonacci.fibonacci.stats().loads()).isZero();
  }

  @Test
  void aFunctionThatNeedsItsOwnResultIsAnError(Caches caches) {
    var endless = new Promise19OneExecutionForAllThreadsTest_Endless_Cached(caches);

    assertThatExceptionOfType(RecursiveCallException.class)
        .isThrownBy(() -> endless.ask(1))
        .withMessageContaining("Endless.ask(int)");
    assertThat(endless.ask.size()).isZero();
  }

  /** Takes its time. */
  interface Slow {
    @CacheData
    String find(String key) throws InterruptedException;
  }

  /** Calls itself. */
  static class Fibonacci {
    final int first;

    Fibonacci() {
      this.first = 0;
    }

    Fibonacci(int n) {
      this.first = fibonacci(n).intValueExact();
    }

    @CacheData
    BigInteger fibonacci(int n) {
      return n < 2 ? BigInteger.valueOf(n) : fibonacci(n - 1).add(fibonacci(n - 2));
    }
  }

  /** Calls itself without an end. */
  static class Endless {
    @CacheData
    @SuppressWarnings("InfiniteRecursion") // That is what the test is about.
    int ask(int n) {
      return ask(n) + 1;
    }
  }
}
