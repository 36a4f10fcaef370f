package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.memoir.runtime.Handles.Data;
import io.memoir.runtime.Handles.Resource;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SingleFlightTest {

  private static final int THREADS = 64;

  private final Caches caches = Caches.builder().build();
  private final Data data = new Data(Handles.spec(caches, "f"));
  private final AtomicInteger runs = new AtomicInteger();

  @AfterEach
  void close() {
    caches.close();
  }

  @Test
  void manyCallersOfOneKeyShareOneExecution() throws Exception {
    for (int round = 0; round < 20; round++) {
      int key = round;
      runs.set(0);
      List<FutureTask<Object>> calls =
          Together.start(THREADS, () -> data.get(key, () -> "result " + runs.incrementAndGet()));

      for (FutureTask<Object> call : calls) {
        assertThat(Together.result(call)).isEqualTo("result 1");
      }
    }
    CacheStats stats = data.stats();
    assertThat(stats.loads()).isEqualTo(20);
    assertThat(stats.hits() + stats.misses()).isEqualTo(20 * THREADS);
  }

  @Test
  void failureReachesAllWhoWaitAsItIs() throws Exception {
    IOException failure = new IOException("on purpose");
    CountDownLatch waiting = new CountDownLatch(1);
    FutureTask<Object> owner = Together.start(() -> data.get(1, () -> {
      waiting.countDown();
      while (data.stats().misses() < THREADS + 1) {
        Thread.onSpinWait();
      }
      throw failure;
    }));
    Together.await(waiting);
    List<FutureTask<Throwable>> waiters =
        Together.start(THREADS, () -> catchThrowable(() -> data.get(1, () -> "another execution")));

    assertThatThrownBy(() -> Together.result(owner)).hasCause(failure);
    for (FutureTask<Throwable> waiter : waiters) {
      // One that was late, counted but not yet waiting, makes an execution of its own.
      assertThat(Together.result(waiter)).isIn(failure, null);
    }
    assertThat(data.stats().loadFailures()).isEqualTo(1);
  }

  @Test
  void blockedExecutionHoldsUpNoOtherKey() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    FutureTask<Object> blocked = Together.start(() -> data.get(0, () -> {
      begun.countDown();
      Together.await(go);
      return "blocked";
    }));
    Together.await(begun);

    for (int n = 1; n < 1000; n++) {
      assertThat(data.get(n, () -> "free")).isEqualTo("free");
    }

    go.countDown();
    assertThat(Together.result(blocked)).isEqualTo("blocked");
  }

  @Test
  void interruptOfWaiterIsKeptForLater() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    FutureTask<Object> owner = Together.start(() -> data.get(0, () -> {
      begun.countDown();
      Together.await(go);
      return "result";
    }));
    Together.await(begun);
    AtomicReference<Thread> thread = new AtomicReference<>();
    FutureTask<Object> waiter = Together.start(() -> {
      thread.set(Thread.currentThread());
      Thread.currentThread().interrupt();
      Object result = data.get(0, () -> "another execution");
      return result + (Thread.currentThread().isInterrupted() ? ", interrupted" : "");
    });
    while (data.stats().misses() < 2) {
      Thread.onSpinWait();
    }
    Together.awaitWaiting(thread.get());

    go.countDown();

    assertThat(Together.result(waiter)).isEqualTo("result, interrupted");
    assertThat(Together.result(owner)).isEqualTo("result");
  }

  @Test
  void checkedExceptionAndErrorComeThroughUnchangedAndAreNotStored() {
    Exception checked = new Exception("on purpose");
    Error error = new AssertionError("on purpose");

    assertThat(catchThrowable(() -> data.get(1, () -> {
          throw checked;
        })))
        .isSameAs(checked);
    assertThat(catchThrowable(() -> data.get(1, () -> {
          throw error;
        })))
        .isSameAs(error);

    assertThat(data.get(1, () -> "later")).isEqualTo("later");
    assertThat(data.stats().loadFailures()).isEqualTo(2);
  }

  @Test
  @SuppressWarnings("NullAway") // A result may be null; the handle says otherwise.
  void nullIsAResult() {
    Resource resource = new Resource(Handles.spec(caches, "r"));
    for (int i = 0; i < 3; i++) {
      assertThat(data.get(1, () -> ran())).isNull();
      assertThat(resource.get(1, () -> ran())).isNull();
    }

    assertThat(runs).hasValue(2);
    assertThat(data.stats().hits()).isEqualTo(2);
  }

  @SuppressWarnings("NullAway")
  private Object ran() {
    runs.incrementAndGet();
    return null;
  }
}
