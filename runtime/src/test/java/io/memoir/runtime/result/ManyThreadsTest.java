package io.memoir.runtime.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.memoir.error.RecursiveCallException;
import io.memoir.runtime.expiry.Sweeper;
import io.memoir.runtime.store.Bounds;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.Flight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of many threads, with bodies that fail, block, and need each other. */
class ManyThreadsTest {

  private static final int THREADS = 16;
  private static final int KEYS = 8;

  private final Sweeper sweeper = new Sweeper(true);
  private final Noted data = new Noted(true, null);
  private final Results results = results(data, Integer.MAX_VALUE, Long.MAX_VALUE);
  private final Results others = results(data, Integer.MAX_VALUE, Long.MAX_VALUE);

  @AfterEach
  void close() {
    sweeper.close();
  }

  private Results results(Kind kind, int maxEntries, long ttlNanos) {
    return new Results("f", new Bounds(maxEntries, ttlNanos, System::nanoTime), kind, sweeper);
  }

  private static <T> FutureTask<T> start(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "test");
    thread.setDaemon(true);
    thread.start();
    return future;
  }

  private static <T> T end(FutureTask<T> task) throws Exception {
    return task.get(20, TimeUnit.SECONDS);
  }

  /** Ends the run of a number of threads that begin together; each gets its number. */
  private static void together(int count, Numbered work) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(count);
    List<FutureTask<Boolean>> threads = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      int number = n;
      threads.add(start(() -> {
        barrier.await(20, TimeUnit.SECONDS);
        work.run(number);
        return true;
      }));
    }
    for (FutureTask<Boolean> thread : threads) {
      assertThat(end(thread)).isTrue();
    }
  }

  /** No execution is under way: for each key one can begin, unless its result is there. */
  private static void assertNoFlightIsLeft(Results results) {
    for (int key = 0; key < KEYS; key++) {
      Flight mine = new Flight(key);
      Object begun = results.store().begin(mine, new Departures(true));
      assertThat(begun == mine || begun instanceof Entry).isTrue();
      results.store().end(mine);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void failingBodiesOfManyKeysRunOneAtATimeForEachKeyAndLeaveNothingBehind(long seed)
      throws Exception {
    AtomicIntegerArray running = new AtomicIntegerArray(KEYS);
    AtomicIntegerArray returned = new AtomicIntegerArray(KEYS);
    AtomicInteger failed = new AtomicInteger();
    Set<Throwable> thrown = ConcurrentHashMap.newKeySet();

    together(THREADS, number -> {
      Random random = new Random(seed * 100 + number);
      for (int step = 0; step < 500; step++) {
        int key = random.nextInt(KEYS);
        boolean fails = random.nextInt(4) != 0;
        Throwable failure = catchThrowable(() -> Calls.call(results, key, () -> {
          assertThat(running.incrementAndGet(key)).isOne();
          LockSupport.parkNanos(1000);
          running.decrementAndGet(key);
          if (fails) {
            failed.incrementAndGet();
            throw new Exception("on purpose");
          }
          returned.incrementAndGet(key);
          return key;
        }));
        if (failure != null) {
          assertThat(failure).hasMessage("on purpose");
          thrown.add(failure);
        }
      }
    });

    for (int key = 0; key < KEYS; key++) {
      assertThat(returned.get(key)).isOne();
    }
    // Those who waited got the very same.
    assertThat(thrown).hasSize(failed.get());
    assertThat(results.counters().loadFailures()).isEqualTo(failed.get());
    assertThat(results.size()).isEqualTo(KEYS);
    assertNoFlightIsLeft(results);
  }

  @Test
  void failureReleasesAllWhoWaitWithTheSameThrowable() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Exception failure = new Exception("on purpose");
    CountDownLatch go = new CountDownLatch(1);
    FutureTask<Throwable> owner = start(() -> catchThrowable(() -> Calls.call(results, 1, () -> {
      begun.countDown();
      go.await();
      throw failure;
    })));
    begun.await();
    List<FutureTask<Throwable>> waiters = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      Flight awaited = (Flight)
          Objects.requireNonNull(results.store().begin(new Flight(1), new Departures(true)));
      waiters.add(start(() -> awaited.await() ? awaited.failure() : null));
    }
    go.countDown();

    assertThat(end(owner)).isSameAs(failure);
    for (FutureTask<Throwable> waiter : waiters) {
      assertThat(end(waiter)).isSameAs(failure);
    }
    assertThat(Calls.call(results, 1, () -> "later")).isEqualTo("later");
  }

  @Test
  void blockedBodyHoldsUpNoneOfSixtyFourOthersThatAreInTheirBodiesAtOnce() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    FutureTask<Object> blocked = start(() -> Calls.call(results, -1, () -> {
      begun.countDown();
      go.await();
      return "blocked";
    }));
    begun.await();
    CyclicBarrier inside = new CyclicBarrier(64);

    together(
        64,
        number -> assertThat(Calls.call(results, number, () -> {
              inside.await(20, TimeUnit.SECONDS);
              return number;
            }))
            .isEqualTo(number));

    assertThat(blocked.isDone()).isFalse();
    go.countDown();
    assertThat(end(blocked)).isEqualTo("blocked");
    assertThat(results.size()).isEqualTo(65);
  }

  @Test
  void circleOfThreeThreadsThroughTwoFunctionsIsAnErrorAndNotAHang() throws Exception {
    for (int round = 0; round < 50; round++) {
      CyclicBarrier inside = new CyclicBarrier(3);
      List<FutureTask<Throwable>> threads = List.of(
          inCircle(inside, results, 1, others, 2),
          inCircle(inside, others, 2, results, 3),
          inCircle(inside, results, 3, results, 1));

      List<Throwable> thrown = new ArrayList<>();
      for (FutureTask<Throwable> thread : threads) {
        thrown.add(end(thread));
      }
      // One is told; the others wait for it, and get what came of that.
      assertThat(thrown).allMatch(RecursiveCallException.class::isInstance);
      assertThat(results.size() + others.size()).isZero();
      assertNoFlightIsLeft(results);
      assertNoFlightIsLeft(others);
    }
  }

  private static FutureTask<Throwable> inCircle(
      CyclicBarrier inside, Results mine, int key, Results needed, int neededKey) {
    return start(() -> catchThrowable(() -> Calls.call(mine, key, () -> {
      inside.await(20, TimeUnit.SECONDS);
      return Calls.call(needed, neededKey, () -> "made by another thread");
    })));
  }

  @Test
  void nothingComputedBeforeAClearIsSeenAfterIt() throws Exception {
    AtomicLong version = new AtomicLong();
    AtomicLong cleared = new AtomicLong();
    together(THREADS, number -> {
      Random random = new Random(number);
      for (int step = 0; step < 2000; step++) {
        int key = random.nextInt(3);
        if (number < 2) {
          long now = version.incrementAndGet();
          clear(key, number == 0);
          if (number == 0) {
            cleared.accumulateAndGet(now, Math::max);
          }
        } else {
          long atLeast = cleared.get();
          Object found = Calls.call(results, key, () -> {
            long seen = version.get();
            LockSupport.parkNanos(1000);
            return seen;
          });
          assertThat((Long) found).isGreaterThanOrEqualTo(atLeast);
        }
      }
    });
    assertNoFlightIsLeft(results);
  }

  private void clear(int key, boolean all) {
    if (all) {
      results.clear();
    } else {
      results.clear(key);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void eachResourceLeavesOnceThroughAllWaysAtOnce(long seed) throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Noted resources = new Noted(false, kept -> asked.incrementAndGet() % 7 != 0);
    Results bounded = results(resources, 3, TimeUnit.MICROSECONDS.toNanos(300));
    Set<Object> made = ConcurrentHashMap.newKeySet();
    AtomicInteger refusedByClose = new AtomicInteger();

    together(THREADS, number -> {
      Random random = new Random(seed * 100 + number);
      for (int step = 0; step < 1000; step++) {
        int choice = random.nextInt(100);
        if (choice == 0) {
          bounded.clear();
        } else if (choice < 4) {
          bounded.clear(random.nextInt(KEYS));
        } else if (number == 0 && step == 900) {
          bounded.close();
        } else {
          try {
            Calls.call(bounded, random.nextInt(KEYS), () -> {
              Object resource = new Object();
              made.add(resource);
              return resource;
            });
          } catch (IllegalStateException closed) {
            refusedByClose.incrementAndGet();
          }
        }
      }
    });
    bounded.close();

    assertThat(resources.left).hasSameSizeAs(made).doesNotHaveDuplicates();
    assertThat(made).containsAll(resources.left);
    assertThat(bounded.size()).isZero();
    assertThat(bounded.counters().evictions()).isPositive();
    assertThat(asked.get()).isPositive();
  }

  /** What the thread of this number does. */
  private interface Numbered {
    void run(int number) throws Exception;
  }
}
