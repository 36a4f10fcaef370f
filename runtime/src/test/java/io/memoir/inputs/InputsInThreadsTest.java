package io.memoir.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.CacheException;
import io.memoir.inputs.Functions.Data;
import io.memoir.runtime.Caches;
import io.memoir.session.CallContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many users at once, each with other values: nobody ever gets a result of another's. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class InputsInThreadsTest {

  private final Caches caches = Caches.builder().isolated().build();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    caches.close();
  }

  /** Calls on a thread of its own that has one value. */
  private static <T> FutureTask<T> user(int risk, Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(() -> Inputs.with(name -> risk, call));
    new Thread(task, "user " + risk).start();
    return task;
  }

  private static void awaitWaiting(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  /** The first run is held up until {@link #go}. */
  private int risk() {
    int risk = Inputs.value("risk", Integer.class);
    if (risk == 1) {
      begun.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return risk;
  }

  @Test
  void whoWaitedForTheRunOfAUserWithOtherValuesMakesItsOwn() throws Exception {
    Data<Integer> function = Data.of(caches, "waiting", argument -> 10 * risk());
    FutureTask<Integer> first = user(1, () -> function.call("a"));
    begun.await();
    FutureTask<Integer> other =
        new FutureTask<>(() -> Inputs.with(n -> 2, () -> function.call("a")));
    FutureTask<Integer> same =
        new FutureTask<>(() -> Inputs.with(n -> 1, () -> function.call("a")));
    for (FutureTask<Integer> task : List.of(other, same)) {
      Thread thread = new Thread(task, "waits");
      thread.start();
      awaitWaiting(thread);
    }

    go.countDown();

    assertThat(first.get()).isEqualTo(10);
    assertThat(other.get()).isEqualTo(20);
    assertThat(same.get()).isEqualTo(10);
    assertThat(function.runs).hasValue(2);
    assertThat(function.stats().misses()).isEqualTo(3);
  }

  @Test
  void aFailureOfAUserWithOtherValuesIsNobodyElses() throws Exception {
    Data<Integer> function = Data.of(caches, "failing", argument -> {
      int risk = risk();
      if (risk == 1) {
        throw new IllegalStateException("not for 1");
      }
      return risk;
    });
    FutureTask<Integer> first = user(1, () -> function.call("a"));
    begun.await();
    FutureTask<Integer> other =
        new FutureTask<>(() -> Inputs.with(n -> 2, () -> function.call("a")));
    FutureTask<Integer> same =
        new FutureTask<>(() -> Inputs.with(n -> 1, () -> function.call("a")));
    for (FutureTask<Integer> task : List.of(other, same)) {
      Thread thread = new Thread(task, "waits");
      thread.start();
      awaitWaiting(thread);
    }

    go.countDown();

    assertThatThrownBy(first::get).hasRootCauseMessage("not for 1");
    assertThat(other.get()).isEqualTo(2);
    assertThatThrownBy(same::get).hasRootCauseMessage("not for 1");
    assertThat(function.runs).hasValue(2);
  }

  @Test
  void whenTheInputIsKnownUsersWithOtherValuesDoNotWaitForEachOther() throws Exception {
    Data<Integer> function = Data.of(caches, "parallel", argument -> risk());
    Inputs.with(name -> 0, () -> function.call("a"));
    FutureTask<Integer> first = user(1, () -> function.call("a"));
    begun.await();

    assertThat(user(2, () -> function.call("a")).get()).isEqualTo(2);
    assertThat(first).isNotDone();

    go.countDown();
    assertThat(first.get()).isEqualTo(1);
    assertThat(function.size()).isEqualTo(3);
  }

  @Test
  void aClearFencesRunsForAllValues() throws Exception {
    Data<Integer> function = Data.of(caches, "fenced", argument -> risk());
    Inputs.with(name -> 0, () -> function.call("a"));
    FutureTask<Integer> first = user(1, () -> function.call("a"));
    begun.await();

    function.clear("a");
    go.countDown();

    assertThat(first.get()).isEqualTo(1);
    assertThat(function.size()).isZero();
    assertThat((int) Inputs.with(name -> 1, () -> function.call("a"))).isEqualTo(1);
    assertThat(function.runs).hasValue(3);
    assertThat(function.size()).isOne();
  }

  @Test
  void aSourceIsTakenAwayByItsOwnThread() throws Exception {
    Inputs.Bound bound = Inputs.bind(name -> 1);
    FutureTask<Void> other = new FutureTask<>(() -> {
      bound.close();
      return null;
    });
    Thread thread = new Thread(other, "other");
    thread.start();

    assertThatThrownBy(other::get).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(Inputs.value("risk", Integer.class)).isEqualTo(1);
    bound.close();
    assertThat(Inputs.value("risk", Integer.class, 0)).isZero();
  }

  @Test
  void whatIsReadOnAnotherThreadCountsIfTheWorkWasHandedOver() throws Exception {
    Data<Integer> function = Data.of(caches, "handed", argument -> {
      FutureTask<Integer> work =
          new FutureTask<>(CallContext.capture().wrap(() -> Inputs.value("risk", Integer.class)));
      new Thread(work, "works").start();
      try {
        return work.get();
      } catch (InterruptedException | ExecutionException e) {
        throw new AssertionError(e);
      }
    });

    for (int risk : new int[] {2, 3, 2, 3}) {
      assertThat((int) Inputs.with(name -> risk, () -> function.call("a"))).isEqualTo(risk);
    }
    assertThat(function.runs).hasValue(2);
  }

  @Test
  void whatIsReadAfterTheMethodHasReturnedIsAnError() throws Exception {
    AtomicReference<FutureTask<Integer>> late = new AtomicReference<>();
    Data<Integer> function = Data.of(caches, "late", argument -> {
      late.set(
          new FutureTask<>(CallContext.capture().wrap(() -> Inputs.value("risk", Integer.class))));
      return 1;
    });
    Inputs.with(name -> 1, () -> function.call("a"));

    late.get().run();

    assertThatThrownBy(late.get()::get)
        .hasCauseInstanceOf(CacheException.class)
        .hasMessageContaining("late(String) reads the input \"risk\" after it has returned");
  }

  /** A tree of inputs: what is read next depends on the values so far. */
  private static String tree(String argument) {
    StringBuilder read = new StringBuilder(argument);
    String name = "0";
    for (int depth = 0; depth < 4; depth++) {
      int value = Inputs.value(name, Integer.class, 0);
      read.append(' ').append(name).append('=').append(value);
      if (value == 0) {
        break;
      }
      name = "" + (Integer.parseInt(name) * 3 + value + argument.length()) % 7;
    }
    return read.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 40, Integer.MAX_VALUE})
  void manyUsersAlwaysGetWhatTheMethodWouldReturn(int bound) throws Exception {
    Data<String> inner = new Data<>(
        Functions.spec(caches, "tree").inputs().maxEntries(bound), InputsInThreadsTest::tree);
    Data<String> outer = new Data<>(
        Functions.spec(caches, "trees").maxEntries(bound),
        argument -> inner.call(argument) + "|" + inner.call(argument + "x"));
    List<FutureTask<Integer>> users = new ArrayList<>();
    for (int seed = 0; seed < 4; seed++) {
      users.add(random(new Random(seed), inner, outer));
    }

    int hits = 0;
    for (FutureTask<Integer> user : users) {
      hits += user.get();
    }

    assertThat(hits).isPositive();
    assertThat(inner.size()).isLessThanOrEqualTo(bound);
    inner.clear();
    outer.clear();
    assertThat(inner.size() + outer.size()).isZero();
  }

  private static FutureTask<Integer> random(Random random, Data<String> inner, Data<String> outer) {
    AtomicInteger right = new AtomicInteger();
    Map<String, Object> values = new HashMap<>();
    FutureTask<Integer> task = new FutureTask<>(() -> Inputs.with(values::get, () -> {
      for (int i = 0; i < 2_000; i++) {
        values.put("" + random.nextInt(7), random.nextInt(3));
        String argument = "abc".substring(random.nextInt(3));
        assertThat(inner.call(argument)).isEqualTo(tree(argument));
        assertThat(outer.call(argument)).isEqualTo(tree(argument) + "|" + tree(argument + "x"));
        if (random.nextInt(100) == 0) {
          inner.clear(argument);
        }
        right.incrementAndGet();
      }
      return right.get();
    }));
    new Thread(task, "user").start();
    return task;
  }
}
