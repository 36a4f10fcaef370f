package io.memoir.runtime.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.error.CacheException;
import io.memoir.runtime.expiry.Sweeper;
import io.memoir.runtime.store.Bounds;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A resource that another thread clears while it is made is made again, but not for ever. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class DiscardTest {

  private final Sweeper sweeper = new Sweeper(true);
  private final Noted kind = new Noted();
  private final Results results =
      new Results("f(int)", new Bounds(Integer.MAX_VALUE, Long.MAX_VALUE, () -> 0), kind, sweeper);
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void close() {
    results.close();
    sweeper.close();
  }

  @Test
  void resourceThatIsClearedAFewTimesIsMadeAgain() {
    Object result = Calls.call(results, "key", () -> made(runs.get() < 10));

    assertThat(result).isEqualTo("made 11");
    assertThat(kind.left).hasSize(10).doesNotContain("made 11");
    assertThat(results.size()).isOne();
  }

  @Test
  void resourceThatIsClearedEachTimeIsAnErrorAndNotAnEndlessLoop() {
    assertThatExceptionOfType(CacheException.class)
        .isThrownBy(() -> Calls.call(results, "key", () -> made(true)))
        .withMessageContaining("f(int) was cleared each time");

    assertThat(kind.left).hasSize(runs.get()).doesNotHaveDuplicates();
    assertThat(results.size()).isZero();
    assertThat(Calls.call(results, "key", () -> made(false))).isEqualTo("made " + runs.get());
  }

  @Test
  void callersThatWaitedForAResourceThatWasClearedGetTheNextOne() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Callable<Object> body = () -> {
      begun.countDown();
      go.await();
      return "made " + runs.incrementAndGet();
    };
    FutureTask<Object> owner = new FutureTask<>(() -> Calls.call(results, "key", body));
    new Thread(owner, "owner").start();
    begun.await();
    FutureTask<Object> waiter = new FutureTask<>(() -> Calls.call(results, "key", body));
    Thread waiting = new Thread(waiter, "waiter");
    waiting.start();
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    results.clear();
    go.countDown();

    assertThat(owner.get()).isEqualTo("made 2");
    assertThat(waiter.get()).isEqualTo("made 2");
    assertThat(kind.left).containsExactly("made 1");
  }

  /** Makes a resource; somebody else clears meanwhile, or not. */
  private Object made(boolean isCleared) throws InterruptedException {
    if (isCleared) {
      Thread other = new Thread(results::clear, "clears");
      other.start();
      other.join();
    }
    return "made " + runs.incrementAndGet();
  }
}
