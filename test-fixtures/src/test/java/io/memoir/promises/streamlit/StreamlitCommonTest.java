package io.memoir.promises.streamlit;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.streamlit.Functions.Adding;
import io.memoir.promises.streamlit.Functions.Box;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What Streamlit promises of both kinds of functions, of ours. Source: Streamlit 1.64,
 * {@code common_cache_test.py}.
 */
@ExtendWith(CachesExtension.class)
class StreamlitCommonTest {

  private static final int THREADS = 50;

  private Functions_Cached functions;

  @BeforeEach
  void open(Caches caches) {
    functions = new Functions_Cached(new Adding(), caches);
  }

  /** {@code test_mutate_args}: what the method has changed is another key. */
  @Test
  void methodMayChangeItsArgument() {
    Map<String, Integer> question = Adding.question(0);
    assertThat(functions.answer(question)).isEqualTo(1);
    assertThat(functions.answer(question)).isEqualTo(2);
    assertThat(functions.answer(Adding.question(0))).isEqualTo(1);
    assertThat(functions.answer.stats().loads()).isEqualTo(2);

    Map<String, Integer> ofResource = Adding.question(0);
    assertThat(functions.answerBox(ofResource)).isEqualTo(new Box(1));
    assertThat(functions.answerBox(ofResource)).isEqualTo(new Box(2));
    assertThat(functions.answerBox(Adding.question(0))).isEqualTo(new Box(1));
  }

  /** {@code test_ignored_args}: each kind of parameter that is left out, and each that is not. */
  @Test
  void eachKindOfArgumentCountsOrIsLeftOut() {
    assertThat(functions.data(1, 2, 3, "a", "b")).isEqualTo(1);
    assertThat(functions.data(1, null, 4, "a", "b")).isEqualTo(1);

    assertThat(functions.data(null, 2, 3, "a", "b")).isEqualTo(2);
    assertThat(functions.data(1, 2, 3, "a", "c")).isEqualTo(3);
    assertThat(functions.data(1, 2, 3, "a")).isEqualTo(4);
    assertThat(functions.leftOut(1, "a", "b")).isEqualTo(5);
    assertThat(functions.leftOut(1, "c")).isEqualTo(5);
    assertThat(functions.leftOut(2, "a", "b")).isEqualTo(6);
  }

  /** {@code test_ignored_args}, of a resource. */
  @Test
  void eachKindOfArgumentOfAResourceCountsOrIsLeftOut() {
    assertThat(functions.resource(1, 2, 3, "a", "b")).isEqualTo(new Box(1));
    assertThat(functions.resource(1, null, 4, "a", "b")).isEqualTo(new Box(1));

    assertThat(functions.resource(null, 2, 3, "a", "b")).isEqualTo(new Box(2));
    assertThat(functions.resource(1, 2, 3, "a", "c")).isEqualTo(new Box(3));
    assertThat(functions.resource(1, 2, 3, "a")).isEqualTo(new Box(4));
  }

  private void callAll() {
    IntStream.range(1, 4).forEach(n -> {
      functions.sum(n);
      functions.otherSum(n);
      functions.box(n);
      functions.otherBox(n);
    });
  }

  private List<Long> loads() {
    return List.of(
        functions.sum.stats().loads(),
        functions.otherSum.stats().loads(),
        functions.box.stats().loads(),
        functions.otherBox.stats().loads());
  }

  /** {@code test_clear_all_caches}: all functions of the kind, and none of the other. */
  @Test
  void clearOfAKindIsOfAllItsFunctions(Caches caches) {
    callAll();
    callAll();
    assertThat(loads()).containsExactly(3L, 3L, 3L, 3L);

    caches.clearData();
    callAll();
    assertThat(loads()).containsExactly(6L, 6L, 3L, 3L);

    caches.clearResources();
    callAll();
    assertThat(loads()).containsExactly(6L, 6L, 6L, 6L);
  }

  /** {@code test_clear_single_cache}. */
  @Test
  void clearIsOfOneFunction() {
    callAll();

    functions.sum.clear();
    functions.box.clear();
    callAll();
    callAll();

    assertThat(loads()).containsExactly(6L, 3L, 6L, 3L);
  }

  /** {@code test_no_max_size}: without a bound all results stay. */
  @Test
  void withoutABoundAllStay() {
    IntStream.range(0, 10_000).forEach(n -> {
      functions.sum(n);
      functions.box(n);
    });

    assertThat(functions.sum.size()).isEqualTo(10_000);
    assertThat(functions.box.size()).isEqualTo(10_000);
    assertThat(functions.sum.stats().evictions()).isZero();
  }

  /** {@code CommonCacheThreadingTest.test_get_cache}. */
  @Test
  void fiftyThreadsShareOneResult() throws Exception {
    onThreads(() -> {
      assertThat(functions.sum(42)).isEqualTo(42);
    });

    assertThat(functions.sum.stats().loads()).isEqualTo(1);
  }

  /** {@code CommonCacheThreadingTest.test_clear_all_caches}. */
  @Test
  void fiftyThreadsMayClearAll(Caches caches) throws Exception {
    functions.sum(42);
    functions.box(1);

    onThreads(() -> {
      caches.clearData();
      caches.clearResources();
    });

    assertThat(functions.sum.size() + functions.box.size()).isZero();
    assertThat(functions.sum(100)).isEqualTo(143);
    assertThat(functions.sum(100)).isEqualTo(143);
  }

  /** {@code CommonCacheThreadingTest.test_clear_single_cache}. */
  @Test
  void fiftyThreadsMayClearAFunction() throws Exception {
    functions.sum(42);
    functions.otherSum(1);

    onThreads(() -> functions.sum.clear());

    assertThat(functions.sum.size()).isZero();
    assertThat(functions.otherSum(1)).isEqualTo(43);
    assertThat(functions.sum(100)).isEqualTo(143);
  }

  /** Does it on fifty threads that begin together; fails as the first that failed. */
  private static void onThreads(Runnable action) throws Exception {
    CyclicBarrier together = new CyclicBarrier(THREADS);
    List<FutureTask<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      FutureTask<Boolean> task = new FutureTask<>(() -> {
        together.await(20, TimeUnit.SECONDS);
        action.run();
        return true;
      });
      tasks.add(task);
      new Thread(task, "caller").start();
    }
    for (FutureTask<Boolean> task : tasks) {
      assertThat(task.get(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
