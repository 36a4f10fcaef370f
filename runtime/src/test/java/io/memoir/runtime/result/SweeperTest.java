package io.memoir.runtime.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.expiry.Sweeper;
import io.memoir.runtime.store.Bounds;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What expired leaves although nobody writes, and although nobody asks. */
class SweeperTest {

  private static final long TTL = 1000;

  private final AtomicLong clock = new AtomicLong();
  private final Noted kind = new Noted();
  private Sweeper sweeper = new Sweeper(false);

  @AfterEach
  void close() {
    sweeper.close();
  }

  private Results results(long ttlNanos, LongSupplier nanos) {
    return new Results("f", new Bounds(Integer.MAX_VALUE, ttlNanos, nanos), kind, sweeper);
  }

  private static void store(Results results, Object key) {
    Calls.call(results, key, () -> key);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited too long");
      }
      Thread.onSpinWait();
    }
  }

  @Test
  void resultsLeaveOneAfterTheOtherWhenTheClockMoves() {
    Results results = results(TTL, clock::get);
    for (long n = 0; n < 5; n++) {
      clock.set(n);
      store(results, n);
    }
    for (int n = 0; n < 5; n++) {
      int gone = n + 1;
      clock.set(TTL + n);
      await(() -> kind.left.size() == gone);
    }

    assertThat(kind.left).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(results.counters().expirations()).isEqualTo(5);
  }

  @Test
  void resultsLeaveWithTheSystemClock() {
    sweeper.close();
    sweeper = new Sweeper(true);
    Results results = results(TimeUnit.MILLISECONDS.toNanos(1), System::nanoTime);
    for (int n = 0; n < 200; n++) {
      store(results, n);
    }

    await(() -> kind.left.size() == 200);

    assertThat(kind.left).doesNotHaveDuplicates();
  }

  @Test
  void resultsStoredAfterAllOthersLeftLeaveToo() {
    Results results = results(TTL, clock::get);
    for (int n = 1; n <= 3; n++) {
      int gone = n;
      store(results, n);
      clock.addAndGet(TTL);
      await(() -> kind.left.size() == gone);
    }

    assertThat(kind.left).containsExactly(1, 2, 3);
  }

  @Test
  void clockThatFailsOnceDoesNotEndTheSweeping() {
    AtomicInteger failures = new AtomicInteger();
    Thread test = Thread.currentThread();
    Results results = results(TTL, () -> {
      if (Thread.currentThread() != test && failures.getAndIncrement() < 3) {
        throw new IllegalStateException("no time");
      }
      return clock.get();
    });
    store(results, "key");
    clock.set(TTL);

    await(() -> kind.left.size() == 1);

    assertThat(failures.get()).isGreaterThan(3);
  }

  @Test
  void resultStoredDuringASweepDoesNotPutOffTheNextOne() {
    sweeper.close();
    // It takes an hour of the test's clock for an hour of the executor's.
    sweeper = new Sweeper(true);
    long hour = TimeUnit.HOURS.toNanos(1);
    Runnable[] whenAsked = {() -> {}};
    Results results = results(hour, () -> {
      Runnable now = whenAsked[0];
      whenAsked[0] = () -> {};
      now.run();
      return clock.get();
    });
    store(results, "first");
    clock.set(1);
    store(results, "second");

    clock.set(hour);
    whenAsked[0] = () -> store(results, "stored meanwhile");
    Objects.requireNonNull(results.sweeps).sweep();
    assertThat(kind.left).containsExactly("first");
    clock.set(hour + 1);

    await(() -> kind.left.size() == 2);
    assertThat(kind.left).containsExactly("first", "second");
  }
}
