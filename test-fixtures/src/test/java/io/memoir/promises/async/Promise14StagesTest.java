package io.memoir.promises.async;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.elements.Elements;
import io.memoir.error.CacheException;
import io.memoir.error.RecursiveCallException;
import io.memoir.error.UnstorableResultException;
import io.memoir.runtime.Caches;
import io.memoir.runtime.explain.Explanation.Outcome;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.ShownElements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The completed value of a stage is cached, callers at once share one computation, a failed or
 * cancelled one is not kept.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class Promise14StagesTest {

  @RegisterExtension
  final CachesExtension extension = new CachesExtension();

  private final ByHand byHand = new ByHand();
  private Sources_Cached sources = new Sources_Cached(byHand, Caches.builder().build());

  @BeforeEach
  void open() {
    sources = new Sources_Cached(byHand, extension.caches());
  }

  private void complete(int number, String... value) {
    byHand.stage(number).complete(new ArrayList<>(List.of(value)));
  }

  private static <T> T now(CompletionStage<T> stage) {
    return stage.toCompletableFuture().getNow(null);
  }

  @Test
  void everyCallerGetsItsOwnCopyTheFirstOneToo() {
    CompletableFuture<List<String>> first = sources.load("a");
    CompletableFuture<List<String>> second = sources.load("a");
    List<String> made = new ArrayList<>(List.of("1"));
    byHand.stage(0).complete(made);
    made.add("by the method");
    first.join().add("by the first");

    assertThat(second.join()).containsExactly("1");
    assertThat(sources.load("a").join()).containsExactly("1");
  }

  @Test
  void whatACallerDoesToItsStageReachesNobody() {
    CompletableFuture<List<String>> first = sources.load("a");
    first.complete(List.of("made up"));
    CompletableFuture<List<String>> second = sources.load("a");
    second.completeExceptionally(new IllegalStateException("made up"));
    CompletableFuture<List<String>> third = sources.load("a");
    complete(0, "1");
    third.obtrudeValue(List.of("made up"));

    assertThat(first.join()).containsExactly("made up");
    assertThat(sources.load("a").join()).containsExactly("1");
  }

  @Test
  void callerThatTimesOutHarmsNobody() {
    CompletableFuture<List<String>> impatient =
        sources.load("a").orTimeout(1, TimeUnit.NANOSECONDS);
    CompletableFuture<List<String>> patient = sources.load("a");
    assertThatThrownBy(impatient::join).isInstanceOf(CompletionException.class);
    complete(0, "1");

    assertThat(patient.join()).containsExactly("1");
  }

  @Test
  void callerThatThrowsWhenTheValueComesHarmsNobody() {
    CompletableFuture<Void> throwing = sources.load("a").thenAccept(value -> {
      throw new AssertionError("not ours");
    });
    CompletableFuture<List<String>> other = sources.load("a");
    complete(0, "1");

    assertThat(throwing).isCompletedExceptionally();
    assertThat(other.join()).containsExactly("1");
    assertThat(sources.load("a").join()).containsExactly("1");
  }

  @Test
  void stageThatIsDoneAtOnceIsLikeAResult() {
    byHand.instead(() -> CompletableFuture.completedFuture(List.of("1")));

    assertThat(now(sources.load("a"))).containsExactly("1");
    assertThat(now(sources.load("a"))).containsExactly("1");
    assertThat(byHand.runs()).isEqualTo(1);
  }

  @Test
  void nullIsAValue() {
    CompletableFuture<List<String>> first = sources.load("a");
    byHand.stage(0).complete(null);

    assertThat(first).isCompletedWithValue(null);
    assertThat(sources.load("a")).isCompletedWithValue(null);
    assertThat(byHand.runs()).isEqualTo(1);
  }

  @Test
  void stageOfNothingRunsOnceForEachKey() {
    CompletableFuture<Void> first = sources.warmUp("a");
    byHand.stage(0).complete(null);

    assertThat(first).isCompleted();
    assertThat(sources.warmUp("a")).isCompleted();
    assertThat(byHand.runs()).isEqualTo(1);
  }

  @Test
  void failureReachesAllAsTheStageHadIt() {
    CompletableFuture<List<String>> first = sources.load("a");
    CompletableFuture<List<String>> second = sources.load("a");
    Exception failure = new Exception("checked");
    byHand.stage(0).completeExceptionally(failure);

    assertThatThrownBy(first::join).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThatThrownBy(second::get).isInstanceOf(ExecutionException.class).hasCause(failure);
    assertThat(second.handle((value, thrown) -> thrown).join()).isSameAs(failure);
    assertThat(sources.load.size()).isZero();
  }

  @Test
  void failureOfADependentStageKeepsItsWrapping() {
    CompletableFuture<List<String>> broken = new CompletableFuture<>();
    byHand.instead(() -> broken.thenApply(value -> value));
    CompletableFuture<List<String>> stage = sources.load("a");
    Exception failure = new Exception("checked");
    broken.completeExceptionally(failure);

    assertThatThrownBy(stage::get).isInstanceOf(ExecutionException.class).hasCause(failure);
    assertThat(stage.handle((value, thrown) -> thrown).join())
        .isInstanceOf(CompletionException.class)
        .hasCause(failure);
  }

  @Test
  void whatTheMethodThrowsItselfComesThroughUnchanged() {
    IllegalStateException thrown = new IllegalStateException("no stage");
    byHand.instead(() -> {
      throw thrown;
    });

    assertThatThrownBy(() -> sources.load("a")).isSameAs(thrown);
    byHand.instead(() -> CompletableFuture.completedFuture(List.of("1")));
    assertThat(sources.load("a").join()).containsExactly("1");
  }

  @Test
  void nullInPlaceOfAStageIsAnErrorAndNotKept() {
    byHand.instead(() -> null);
    assertThatThrownBy(() -> sources.load("a"))
        .isInstanceOf(CacheException.class)
        .hasMessageContaining("load(String) returned null in place of a CompletionStage")
        .hasMessageContaining("completedFuture(null)");

    byHand.instead(() -> CompletableFuture.completedFuture(List.of("1")));
    assertThat(sources.load("a").join()).containsExactly("1");
  }

  @Test
  void valueThatIsNoDataIsTheFailureOfTheStage() {
    CompletableFuture<Object> first = sources.anything("a");
    CompletableFuture<Object> second = sources.anything("a");
    byHand.stage(0).complete(new Thread());

    assertThatThrownBy(first::join).hasCauseInstanceOf(UnstorableResultException.class);
    assertThatThrownBy(second::join).hasCauseInstanceOf(UnstorableResultException.class);
    assertThat(sources.anything.stats().loadFailures()).isEqualTo(1);
    assertThat(sources.anything.size()).isZero();
  }

  @Test
  void methodThatNeedsItsOwnStageIsAnError() {
    byHand.instead(() -> sources.load("a"));

    assertThatThrownBy(() -> sources.load("a"))
        .isInstanceOf(RecursiveCallException.class)
        .hasMessageContaining("load(String)");
  }

  @Test
  void callerMeanwhileOnAnotherThreadWaitsForTheMethodOnly() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CompletableFuture<CompletableFuture<List<String>>> second = new CompletableFuture<>();
    Thread asking = new Thread(() -> {
      await(entered);
      second.complete(sources.load("a"));
    });
    asking.start();
    byHand.instead(() -> {
      entered.countDown();
      while (asking.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      return byHand.stage(0);
    });
    CompletableFuture<List<String>> first = sources.load("a");

    assertThat(second.get()).isNotDone();
    complete(0, "1");
    assertThat(second.get().join()).containsExactly("1");
    assertThat(first.join()).containsExactly("1");
    assertThat(byHand.runs()).isEqualTo(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void ttlCountsFromTheCompletion() {
    CompletionStage<List<String>> stage = sources.bounded("a");
    extension.clock().advance(Duration.ofMinutes(15));
    complete(0, "1");
    assertThat(now(stage)).containsExactly("1");

    extension.clock().advance(Duration.ofMinutes(9));
    assertThat(now(sources.bounded("a"))).containsExactly("1");
    extension.clock().advance(Duration.ofMinutes(1));
    assertThat(sources.bounded("a").toCompletableFuture()).isNotDone();
    assertThat(byHand.runs()).isEqualTo(2);
  }

  @Test
  void fullCacheDropsTheLeastRecentlyUsedValueAndNoComputation() {
    for (String id : List.of("a", "b", "c", "d")) {
      begin(sources.bounded(id).toCompletableFuture());
    }
    for (int i = 0; i < 3; i++) {
      complete(i, "value");
    }

    assertThat(sources.bounded.size()).isEqualTo(2);
    assertThat(sources.bounded.stats().evictions()).isEqualTo(1);
    assertThat(now(sources.bounded("b"))).containsExactly("value");
    assertThat(now(sources.bounded("c"))).containsExactly("value");
    assertThat(now(sources.bounded("d"))).isNull();
    assertThat(byHand.runs()).isEqualTo(4);
  }

  @Test
  void loadsCountWhenTheyAreDone() {
    begin(sources.load("a"));
    begin(sources.load("a"));
    assertThat(sources.load.stats().loads()).isZero();
    assertThat(sources.load.stats().misses()).isEqualTo(2);
    assertThat(sources.load.explain("a").outcome()).isEqualTo(Outcome.RUNNING);
    complete(0, "1");
    begin(sources.load("a"));
    begin(sources.load("b"));
    byHand.stage(1).cancel(false);

    assertThat(sources.load.explain("a").outcome()).isEqualTo(Outcome.HIT_IN_MEMORY);
    assertThat(sources.load.stats().loads()).isEqualTo(1);
    assertThat(sources.load.stats().loadFailures()).isEqualTo(1);
    assertThat(sources.load.stats().hits()).isEqualTo(1);
    assertThat(sources.load.stats().totalLoadTime()).isPositive();
  }

  @Test
  void whoLearnsOfTheValueFindsIt() {
    List<Long> sizes = new ArrayList<>();
    begin(sources.load("a").thenRun(() -> sizes.add(sources.load.size())));
    complete(0, "1");

    assertThat(sizes).containsExactly(1L);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void closedCachesKeepNothing(boolean isBegunBefore) {
    CompletableFuture<List<String>> early = isBegunBefore ? sources.load("a") : null;
    extension.caches().close();
    CompletableFuture<List<String>> late = early == null ? sources.load("a") : early;
    complete(0, "1");

    assertThat(late.join()).containsExactly("1");
    assertThat(sources.load.size()).isZero();
  }

  @Test
  void whatTheMethodEmitsIsShownToThoseWhoShareItAndOnHits() {
    ShownElements page = new ShownElements();
    byHand.instead(() -> {
      Elements.text("loading");
      return byHand.stage(0);
    });
    Elements.showOn(page, () -> begin(sources.load("a")));
    Elements.showOn(page, () -> begin(sources.load("a")));
    complete(0, "1");
    Elements.showOn(page, () -> begin(sources.load("a")));

    assertThat(page.lines()).containsExactly("loading", "loading (replayed)", "loading (replayed)");
    assertThat(byHand.runs()).isEqualTo(1);
  }

  @Test
  void switchedOffItHandsTheStageOn() {
    Caches off = Caches.builder().isolated().property("memoir.enabled", "false").build();
    Sources forwarding = new Sources_Cached(byHand, off);

    assertThat(forwarding.load("a")).isSameAs(byHand.stage(0));
  }

  /** The stage is of no interest. */
  private static void begin(CompletionStage<?> stage) {
    assertThat(stage).isNotNull();
  }
}
