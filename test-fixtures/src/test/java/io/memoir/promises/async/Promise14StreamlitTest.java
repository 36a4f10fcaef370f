package io.memoir.promises.async;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.async.Sources.Wire;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What Streamlit promises of cached coroutine functions, of stages: a test here for each test
 * there. Source: Streamlit 1.64, {@code async_cache_test.py}.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class Promise14StreamlitTest {

  @RegisterExtension
  final CachesExtension extension = new CachesExtension();

  private final ByHand byHand = new ByHand();
  private Sources_Cached sources = new Sources_Cached(byHand, Caches.builder().build());

  @BeforeEach
  void open() {
    sources = new Sources_Cached(byHand, extension.caches());
  }

  /** {@code test_async_first_call_runs_then_cached}. */
  @Test
  void firstCallRunsThenCached() {
    CompletableFuture<List<String>> first = sources.load("a");
    byHand.stage(0).complete(List.of("1"));

    assertThat(first.join()).containsExactly("1");
    assertThat(sources.load("a").join()).containsExactly("1");
    assertThat(byHand.runs()).isEqualTo(1);
    assertThat(sources.load.stats().hits()).isEqualTo(1);
  }

  /** {@code test_async_body_runs_once_across_repeated_awaits}. */
  @Test
  void methodRunsOnceHoweverOftenItsStageIsWaitedFor() {
    CompletableFuture<List<String>> stage = sources.load("a");
    byHand.stage(0).complete(List.of("1"));

    assertThat(stage.join()).isEqualTo(stage.join());
    assertThat(stage.thenApply(List::size).join()).isEqualTo(1);
    assertThat(byHand.runs()).isEqualTo(1);
  }

  /** {@code test_async_concurrent_same_key_shares_computation}. */
  @Test
  void callersOfOneKeyShareTheComputation() {
    CompletableFuture<List<String>> first = sources.load("a");
    CompletableFuture<List<String>> second = sources.load("a");
    CompletableFuture<List<String>> other = sources.load("b");
    byHand.stage(0).complete(List.of("a"));
    byHand.stage(1).complete(List.of("b"));

    assertThat(byHand.runs()).isEqualTo(2);
    assertThat(first.join()).containsExactly("a");
    assertThat(second.join()).containsExactly("a");
    assertThat(other.join()).containsExactly("b");
  }

  /** {@code test_async_concurrent_same_key_across_event_loops}. */
  @Test
  void callersOnOtherThreadsShareTheComputationToo() throws Exception {
    CyclicBarrier together = new CyclicBarrier(8);
    CountDownLatch asked = new CountDownLatch(8);
    List<CompletableFuture<List<String>>> joined = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      CompletableFuture<List<String>> mine = new CompletableFuture<>();
      joined.add(mine);
      threads.add(new Thread(() -> {
        try {
          together.await();
          CompletableFuture<List<String>> stage = sources.load("a");
          asked.countDown();
          mine.complete(stage.join());
        } catch (Exception e) {
          mine.completeExceptionally(e);
        }
      }));
    }
    threads.forEach(Thread::start);
    asked.await();
    byHand.stage(0).complete(List.of("1"));

    assertThat(joined).allSatisfy(value -> assertThat(value.get()).containsExactly("1"));
    assertThat(byHand.runs()).isEqualTo(1);
  }

  /** {@code test_async_failed_owner_wakes_waiter}; who waits gets the failure too, as in Java. */
  @Test
  void failureWakesThoseWhoWaitAndIsNotKept() {
    CompletableFuture<List<String>> first = sources.load("a");
    CompletableFuture<List<String>> second = sources.load("a");
    IllegalStateException failure = new IllegalStateException("down");
    byHand.stage(0).completeExceptionally(failure);
    CompletableFuture<List<String>> third = sources.load("a");
    byHand.stage(1).complete(List.of("2"));

    assertThat(first).isCompletedExceptionally();
    assertThat(second.handle((value, thrown) -> thrown).join()).isSameAs(failure);
    assertThat(third.join()).containsExactly("2");
  }

  /** {@code test_async_cancelled_owner_wakes_waiter}. */
  @Test
  void cancellationOfTheComputationWakesThoseWhoWaitAndIsNotKept() {
    CompletableFuture<List<String>> first = sources.load("a");
    CompletableFuture<List<String>> second = sources.load("a");
    byHand.stage(0).cancel(true);
    CompletableFuture<List<String>> third = sources.load("a");
    byHand.stage(1).complete(List.of("2"));

    assertThat(first).isCancelled();
    assertThat(second).isCancelled();
    assertThat(second.handle((value, thrown) -> thrown).join())
        .isInstanceOf(CancellationException.class);
    assertThat(third.join()).containsExactly("2");
  }

  /** {@code test_async_cancelled_waiter_does_not_cancel_shared_compute}; of the first one too. */
  @Test
  void cancelledCallerHarmsNobody() {
    CompletableFuture<List<String>> first = sources.load("a");
    CompletableFuture<List<String>> second = sources.load("a");
    CompletableFuture<List<String>> third = sources.load("a");
    first.cancel(true);
    second.cancel(true);

    assertThat(byHand.stage(0)).isNotDone();
    assertThat(third).isNotDone();
    byHand.stage(0).complete(List.of("1"));
    assertThat(third.join()).containsExactly("1");
    assertThat(sources.load("a").join()).containsExactly("1");
    assertThat(byHand.runs()).isEqualTo(1);
  }

  /** {@code test_whole_cache_clear_invalidates_in_flight_async_write}. */
  @Test
  void clearOfTheFunctionFencesWhatIsUnderWay() {
    CompletableFuture<List<String>> before = sources.load("a");
    sources.load.clear();
    byHand.stage(0).complete(List.of("old"));
    CompletableFuture<List<String>> after = sources.load("a");
    byHand.stage(1).complete(List.of("new"));

    assertThat(before.join()).containsExactly("old");
    assertThat(after.join()).containsExactly("new");
    assertThat(sources.load("a").join()).containsExactly("new");
  }

  /** {@code test_key_clear_only_invalidates_matching_in_flight_async_write}. */
  @Test
  void clearOfOneKeyFencesThatKeyOnly() {
    CompletableFuture<List<String>> cleared = sources.load("a");
    CompletableFuture<List<String>> spared = sources.load("b");
    sources.load.clear("a");
    byHand.stage(0).complete(List.of("a"));
    byHand.stage(1).complete(List.of("b"));

    assertThat(cleared.join()).containsExactly("a");
    assertThat(spared.join()).containsExactly("b");
    assertThat(sources.load.size()).isEqualTo(1);
    assertThat(sources.load("b").join()).containsExactly("b");
    assertThat(byHand.runs()).isEqualTo(2);
  }

  /** {@code test_waiter_retries_after_in_flight_async_write_is_cleared}. */
  @Test
  void whoAsksAfterAClearDoesNotWaitForWhatWasUnderWay() {
    CompletableFuture<List<String>> before = sources.load("a");
    sources.load.clear("a");
    CompletableFuture<List<String>> after = sources.load("a");
    byHand.stage(1).complete(List.of("new"));

    assertThat(before).isNotDone();
    assertThat(after.join()).containsExactly("new");
    byHand.stage(0).complete(List.of("old"));
    assertThat(before.join()).containsExactly("old");
    assertThat(sources.load("a").join()).containsExactly("new");
  }

  /** {@code test_clear_is_atomic_with_async_foreground_write}. */
  @Test
  void clearComesBeforeTheWriteOrAfterItAndNothingStaysEitherWay() throws Exception {
    for (int i = 0; i < 200; i++) {
      CompletableFuture<List<String>> stage = sources.load("a");
      int run = byHand.runs() - 1;
      CyclicBarrier together = new CyclicBarrier(2);
      Thread clearing = new Thread(() -> {
        await(together);
        sources.load.clear("a");
      });
      clearing.start();
      await(together);
      byHand.stage(run).complete(List.of("old"));
      clearing.join();

      assertThat(stage.join()).containsExactly("old");
      assertThat(sources.load.size()).isZero();
    }
  }

  /** {@code test_invalidated_async_resource_is_not_released_before_owner_returns}. */
  @Test
  void clearedResourceIsReleasedOnceAndNotBeforeItsCallersHaveIt() {
    List<Integer> cutsSeen = new ArrayList<>();
    CompletableFuture<Wire> first = sources.connect("a").toCompletableFuture();
    CompletableFuture<Wire> second = sources.connect("a").toCompletableFuture();
    CompletableFuture<Void> firstDone = first.thenAccept(wire -> cutsSeen.add(wire.cuts));
    CompletableFuture<Void> secondDone = second.thenAccept(wire -> cutsSeen.add(wire.cuts));
    sources.connect.clear("a");
    Wire wire = new Wire();
    byHand.stage(0).complete(wire);

    assertThat(firstDone).isCompleted();
    assertThat(secondDone).isCompleted();
    assertThat(cutsSeen).containsExactly(0, 0);
    assertThat(wire.cuts).isEqualTo(1);
    extension.caches().close();
    assertThat(wire.cuts).isEqualTo(1);
  }

  /** {@code test_invalidated_async_data_result_does_not_require_serialization}. */
  @Test
  void clearedDataNeedNotBeKept() {
    CompletableFuture<Object> stage = sources.anything("a");
    sources.anything.clear();
    Thread noData = new Thread();
    byHand.stage(0).complete(noData);

    assertThat(stage.join()).isSameAs(noData);
    assertThat(sources.anything.size()).isZero();
  }

  /** {@code test_async_different_args_produce_different_entries}. */
  @Test
  void differentArgumentsHaveDifferentResults() {
    CompletableFuture<List<String>> ofA = sources.load("a");
    byHand.stage(0).complete(List.of("of a"));
    CompletableFuture<List<String>> ofB = sources.load("b");
    byHand.stage(1).complete(List.of("of b"));

    assertThat(ofA.join()).isEqualTo(sources.load("a").join()).containsExactly("of a");
    assertThat(ofB.join()).isEqualTo(sources.load("b").join()).containsExactly("of b");
    assertThat(byHand.runs()).isEqualTo(2);
    assertThat(sources.load.size()).isEqualTo(2);
  }

  /** {@code test_async_call_returns_awaitable}; a hit returns one too, which is done. */
  @Test
  void eachCallReturnsAStage() {
    CompletableFuture<List<String>> first = sources.load("a");
    assertThat(first).isNotDone();
    byHand.stage(0).complete(List.of("1"));

    assertThat(first).isCompletedWithValue(List.of("1"));
    assertThat(sources.load("a")).isCompletedWithValue(List.of("1")).isNotSameAs(first);
  }

  /** {@code test_async_underscore_arg_is_not_hashed}. */
  @Test
  void parameterWithAnUnderscoreIsLeftOut() {
    CompletableFuture<String> first = sources.query("a", new Object());
    CompletableFuture<String> second = sources.query("a", new Thread());
    byHand.stage(0).complete("1");

    assertThat(first.join()).isEqualTo("1");
    assertThat(second.join()).isEqualTo("1");
    assertThat(sources.query("a", "another").join()).isEqualTo("1");
    assertThat(byHand.runs()).isEqualTo(1);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
