package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.memoir.error.RecursiveCallException;
import io.memoir.runtime.Handles.Data;
import io.memoir.runtime.Handles.Fibonacci;
import io.memoir.runtime.Handles.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecursionTest {

  private final Caches caches = Caches.builder().build();
  private final Data data = new Data(Handles.spec(caches, "f"));

  @AfterEach
  void close() {
    caches.close();
  }

  @Test
  void functionThatCallsItselfThroughTheCacheRunsOncePerArgument() {
    Fibonacci fibonacci = new Fibonacci(caches);

    assertThat(fibonacci.get(90)).isEqualTo(2_880_067_194_370_816_120L);
    assertThat(fibonacci.stats().loads()).isEqualTo(91);
    assertThat(fibonacci.size()).isEqualTo(91);
  }

  @Test
  void callThatNeedsItsOwnResultFails() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThatThrownBy(() -> data.get(1, () -> data.get(2, () -> data.get(1, () -> 0))))
            .isInstanceOf(RecursiveCallException.class)
            .hasMessageContaining("Handles.f(int)"));

    assertThat(data.size()).isZero();
    assertThat(data.get(1, () -> "later")).isEqualTo("later");
  }

  @Test
  void resourceThatNeedsItselfFails() {
    Resource resource = new Resource(Handles.spec(caches, "r"));

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThatThrownBy(() -> resource.get(1, () -> resource.get(1, () -> 0)))
            .isInstanceOf(RecursiveCallException.class));

    assertThat(resource.get(1, () -> "later")).isEqualTo("later");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void threadsThatWaitForEachOtherAllFail(int threads) throws Exception {
    for (int round = 0; round < 50; round++) {
      List<FutureTask<Object>> calls = callsInCircle(threads);

      for (FutureTask<Object> call : calls) {
        assertThatThrownBy(() -> Together.result(call))
            .hasCauseInstanceOf(RecursiveCallException.class);
      }
      assertThat(data.size()).isZero();
    }
  }

  private List<FutureTask<Object>> callsInCircle(int threads) {
    CyclicBarrier allBegun = new CyclicBarrier(threads);
    AtomicInteger numbers = new AtomicInteger();
    return Together.start(threads, () -> {
      int mine = numbers.getAndIncrement();
      return data.get(mine, () -> {
        allBegun.await();
        return data.get((mine + 1) % threads, () -> "not reached");
      });
    });
  }

  @Test
  void circleThroughTwoFunctionsAndTwoCachesIsFound() throws Exception {
    try (Caches others = Caches.builder().build()) {
      Resource resource = new Resource(Handles.spec(others, "r"));
      CyclicBarrier bothBegun = new CyclicBarrier(2);
      FutureTask<Object> one = Together.start(() -> data.get(1, () -> {
        bothBegun.await();
        return resource.get(1, () -> "not reached");
      }));
      FutureTask<Object> two = Together.start(() -> resource.get(1, () -> {
        bothBegun.await();
        return data.get(1, () -> "not reached");
      }));

      assertThatThrownBy(() -> Together.result(one))
          .hasCauseInstanceOf(RecursiveCallException.class);
      assertThatThrownBy(() -> Together.result(two))
          .hasCauseInstanceOf(RecursiveCallException.class);
    }
  }

  @Test
  void waitingForThreadThatWaitedForMeIsNoCircle() throws Exception {
    // Its wait is over, but it may not have woken up when this thread comes to wait for it.
    for (int round = 0; round < 500; round++) {
      data.clear();
      CountDownLatch firstBegun = new CountDownLatch(1);
      CountDownLatch secondBegun = new CountDownLatch(1);
      List<Thread> waiter = new ArrayList<>();
      FutureTask<Object> second = Together.start(() -> {
        Together.await(firstBegun);
        waiter.add(Thread.currentThread());
        return data.get(2, () -> {
          secondBegun.countDown();
          return data.get(1, () -> "not reached") + " and second";
        });
      });
      data.get(1, () -> {
        firstBegun.countDown();
        Together.await(secondBegun);
        Together.awaitWaiting(waiter.get(0));
        return "first";
      });

      Object afterwards = data.get(2, () -> "not reached");

      assertThat(afterwards).isEqualTo("first and second");
      assertThat(Together.result(second)).isEqualTo("first and second");
    }
  }
}
