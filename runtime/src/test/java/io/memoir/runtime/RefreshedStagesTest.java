package io.memoir.runtime;

import static io.memoir.runtime.OldResults.TTL;
import static io.memoir.runtime.OldResults.done;
import static io.memoir.runtime.OldResults.failed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.Refresh;
import io.memoir.hook.EvictionReason;
import io.memoir.runtime.OldResults.Data;
import io.memoir.runtime.OldResults.Later;
import io.memoir.runtime.OldResults.Resource;
import io.memoir.runtime.Together.Clock;
import io.memoir.runtime.explain.Explanation.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values of stages that are served while they are made anew. */
class RefreshedStagesTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Clock clock = new Clock();
  private final Caches caches = caches("4");
  private final Data data = new Data(spec(caches));
  private final List<Object> released = Collections.synchronizedList(new ArrayList<>());

  private Caches caches(String threads) {
    return Caches.builder()
        .isolated()
        .clock(clock)
        .property("memoir.refreshThreads", threads)
        .build();
  }

  private static FunctionSpec spec(Caches caches) {
    return Handles.spec(caches, "f").keyedBy("n").async().ttl(TTL).refresh(Refresh.BACKGROUND);
  }

  private Resource resource() {
    return new Resource(spec(caches).onRelease((Object left) -> released.add(left)));
  }

  @AfterEach
  void close() {
    caches.close();
  }

  private static Object never() {
    throw new AssertionError("the method was run");
  }

  /** What a stage that is done has. */
  private static Object value(Object stage) {
    assertThat((CompletableFuture<?>) stage).isDone();
    return ((CompletableFuture<?>) stage).join();
  }

  private Later refreshing(Data function) throws InterruptedException {
    function.get(1, () -> done("old"));
    clock.advance(TTL);
    Later refresh = new Later();
    assertThat(value(function.get(1, refresh))).isEqualTo("old");
    refresh.awaitReturned();
    return refresh;
  }

  @Test
  void oldValueIsServedAtOnceWhileOneStageIsUnderWay() throws Exception {
    data.get(1, () -> done("old"));
    clock.advance(TTL);
    Later refresh = new Later();

    List<FutureTask<Object>> calls = Together.start(50, () -> data.get(1, refresh));
    for (FutureTask<Object> call : calls) {
      assertThat(value(Together.result(call))).isEqualTo("old");
    }
    refresh.awaitReturned();
    assertThat(value(data.get(1, RefreshedStagesTest::never))).isEqualTo("old");
    assertThat(data.explain(1).outcome()).isEqualTo(Outcome.HIT_STALE);
    assertThat(data.stats().refreshes()).isZero();
    refresh.stage.complete("new");

    assertThat(value(data.get(1, RefreshedStagesTest::never))).isEqualTo("new");
    assertThat(refresh.runs()).isEqualTo(1);
    assertThat(data.stats().stale()).isEqualTo(new CacheStats.Stale(51, 1, 0));
    assertThat(data.stats().misses()).isEqualTo(1);
  }

  @Test
  void threadOfThePoolIsFreeWhenTheMethodHasReturned() throws Exception {
    try (Caches one = caches("1")) {
      Data single = new Data(spec(one));
      single.get(2, () -> done("old"));
      Later first = refreshing(single);
      Later second = new Later();
      OldResults.await(() -> value(single.get(2, second)).equals("old") && second.runs() == 1);
      second.awaitReturned();

      second.stage.complete("second");
      first.stage.complete("first");

      assertThat(value(single.get(1, RefreshedStagesTest::never))).isEqualTo("first");
      assertThat(value(single.get(2, RefreshedStagesTest::never))).isEqualTo("second");
    }
  }

  @Test
  void stageThatFailsKeepsTheOldValueAndTheNextAttemptRests() throws Exception {
    Later refresh = refreshing(data);
    refresh.stage.completeExceptionally(new IOException("on purpose"));

    clock.advance(SECOND.minusNanos(1));
    assertThat(value(data.get(1, RefreshedStagesTest::never))).isEqualTo("old");
    clock.advance(Duration.ofNanos(1));
    Later again = new Later();
    assertThat(value(data.get(1, again))).isEqualTo("old");
    again.awaitReturned();
    again.stage.cancel(true);

    assertThat(value(data.get(1, RefreshedStagesTest::never))).isEqualTo("old");
    assertThat(data.stats().stale()).isEqualTo(new CacheStats.Stale(4, 0, 2));
    assertThat(data.stats().loadFailures()).isEqualTo(2);
  }

  @Test
  void methodThatThrowsAndValueThatIsNoDataAreFailuresToo() {
    data.get(1, () -> done("old"));
    clock.advance(TTL);

    data.get(1, () -> {
      throw new IOException("on purpose");
    });
    OldResults.await(() -> data.stats().refreshFailures() == 1);
    clock.advance(SECOND);
    OldResults.await(() -> value(data.get(1, () -> done(new Thread()))).equals("old")
        && data.stats().refreshFailures() == 2);

    assertThat(value(data.get(1, RefreshedStagesTest::never))).isEqualTo("old");
  }

  @Test
  void clearFencesAStageUnderWay() throws Exception {
    Later refresh = refreshing(data);

    data.clear(1);
    refresh.stage.complete("too late");

    assertThat(value(data.get(1, () -> done("after")))).isEqualTo("after");
    assertThat(data.stats().stale()).isEqualTo(new CacheStats.Stale(1, 0, 0));
  }

  @Test
  void everyCallerGetsACopyOfTheOldAndOfTheNew() throws Exception {
    data.get(1, () -> done(new int[] {1}));
    clock.advance(TTL);
    Later refresh = new Later();
    int[] old = (int[]) value(data.get(1, refresh));
    old[0] = 7;
    assertThat((int[]) value(data.get(1, RefreshedStagesTest::never))).containsExactly(1);
    refresh.awaitReturned();
    int[] made = {2};
    refresh.stage.complete(made);
    OldResults.await(() -> data.stats().refreshes() == 1);
    made[0] = 8;

    ((int[]) value(data.get(1, RefreshedStagesTest::never)))[0] = 9;
    assertThat((int[]) value(data.get(1, RefreshedStagesTest::never))).containsExactly(2);
  }

  @Test
  void argumentThatChangedWhileTheStageWasUnderWayIsNoticed() throws Exception {
    int[] before = {1};
    data.get(before, () -> done("old"));
    clock.advance(TTL);
    Later refresh = new Later();
    data.get(before, refresh);
    refresh.awaitReturned();
    before[0] = 2;
    refresh.stage.complete("of two");
    OldResults.await(() -> data.stats().refreshFailures() == 1);

    assertThat(value(data.get(1, RefreshedStagesTest::never))).isEqualTo("old");
  }

  @Test
  void replacedResourceIsReleasedOnceAndNotBeforeTheNewOneIsThere() throws Exception {
    Resource resource = resource();
    resource.get(1, () -> done("old"));
    clock.advance(TTL);
    Later refresh = new Later();
    assertThat(value(resource.get(1, refresh))).isEqualTo("old");
    refresh.awaitReturned();
    assertThat(released).isEmpty();
    refresh.stage.complete("new");
    OldResults.await(() -> resource.stats().refreshes() == 1);

    assertThat(value(resource.get(1, RefreshedStagesTest::never))).isEqualTo("new");
    OldResults.await(() -> !released.isEmpty());
    assertThat(released).containsExactly("old");
    caches.close();
    assertThat(released).containsExactly("old", "new");
  }

  @Test
  void sameInstanceStays() throws Exception {
    Resource resource = resource();
    Object only = new Object();
    resource.get(1, () -> done(only));
    clock.advance(TTL);
    resource.get(1, () -> done(only));
    OldResults.await(() -> resource.stats().refreshes() == 1);
    clock.advance(TTL);
    Later cleared = new Later();
    resource.get(1, cleared);
    cleared.awaitReturned();
    assertThat(released).isEmpty();

    resource.clear(1);
    cleared.stage.complete(only);
    OldResults.await(() -> resource.stats().loads() == 3);

    assertThat(released).containsExactly(only);
  }

  @Test
  void resourceThatMayNotStayIsReleasedOnce() throws Exception {
    List<Object> reasons = Collections.synchronizedList(new ArrayList<>());
    Resource resource = new Resource(
        spec(caches).onRelease((Object left, EvictionReason why) -> reasons.add(left + " " + why)));
    resource.get(1, () -> done("old"));
    clock.advance(TTL);
    Later refresh = new Later();
    resource.get(1, refresh);
    refresh.awaitReturned();

    caches.close();
    refresh.stage.complete("late");

    OldResults.await(() -> reasons.size() == 2);
    assertThat(reasons).containsExactly("old CLOSED", "late CLOSED");
  }

  @Test
  void callersOfAStageThatFailsGetTheOldValue() {
    Data erring =
        new Data(Handles.spec(caches, "e").async().ttl(TTL).staleIfError(Duration.ofHours(1)));
    erring.get(1, () -> done("old"));
    clock.advance(TTL);
    Later load = new Later();

    CompletableFuture<?> first = (CompletableFuture<?>) erring.get(1, load);
    CompletableFuture<?> second = (CompletableFuture<?>) erring.get(1, RefreshedStagesTest::never);
    CompletableFuture<?> third = (CompletableFuture<?>) erring.get(1, RefreshedStagesTest::never);
    third.cancel(true);
    assertThat(first).isNotDone();
    load.stage.completeExceptionally(new IOException("on purpose"));

    assertThat(value(first)).isEqualTo("old");
    assertThat(value(second)).isEqualTo("old");
    assertThat(third).isCancelled();
    assertThat(value(erring.get(1, RefreshedStagesTest::never))).isEqualTo("old");
    assertThat(erring.stats().stale()).isEqualTo(new CacheStats.Stale(3, 0, 1));
    assertThat(erring.stats().hits()).isEqualTo(3);
    assertThat(erring.stats().misses()).isEqualTo(2);
    clock.advance(SECOND);
    assertThat(value(erring.get(1, () -> done("new")))).isEqualTo("new");
  }

  @Test
  void whatIsNoFailureOfTheServiceComesThrough() {
    Data erring =
        new Data(Handles.spec(caches, "e").async().ttl(TTL).staleIfError(Duration.ofHours(1)));
    erring.get(1, () -> done("old"));
    clock.advance(TTL);
    Error error = new AssertionError("on purpose");
    IOException failure = new IOException("on purpose");

    CompletableFuture<?> wrapped =
        (CompletableFuture<?>) erring.get(1, () -> failed(new CompletionException(error)));
    assertThatThrownBy(wrapped::join).hasCause(error);
    clock.advance(Duration.ofHours(1));
    CompletableFuture<?> tooOld = (CompletableFuture<?>) erring.get(1, () -> failed(failure));
    assertThatThrownBy(tooOld::join).hasCause(failure);
    assertThat(erring.stats().refreshFailures()).isZero();
  }

  @Test
  void releasedResourceIsNotUsedAgain() {
    Resource resource = new Resource(Handles.spec(caches, "e")
        .keyedBy("n")
        .async()
        .ttl(TTL)
        .staleIfError(Duration.ofHours(1))
        .onRelease((Object left) -> released.add(left)));
    resource.get(1, () -> done("old"));
    clock.advance(TTL);
    Later load = new Later();
    CompletableFuture<?> call = (CompletableFuture<?>) resource.get(1, load);

    resource.clear(1);
    load.stage.completeExceptionally(new IOException("on purpose"));

    assertThat(released).containsExactly("old");
    assertThatThrownBy(call::join).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void slowStageGoesOnWhileTheCallerHasTheOldValue() throws Exception {
    Data slow =
        new Data(Handles.spec(caches, "s").async().ttl(TTL).softTimeout(Duration.ofMillis(1)));
    slow.get(1, () -> done("old"));
    clock.advance(TTL);
    Later load = new Later();

    assertThat(OldResults.joined(slow.get(1, load))).isEqualTo("old");
    assertThat(OldResults.joined(slow.get(1, RefreshedStagesTest::never))).isEqualTo("old");
    load.awaitReturned();
    load.stage.complete("new");
    OldResults.await(() -> slow.stats().refreshes() == 1);

    assertThat(value(slow.get(1, RefreshedStagesTest::never))).isEqualTo("new");
    assertThat(slow.stats().stale()).isEqualTo(new CacheStats.Stale(2, 1, 0));
  }

  @Test
  void quickStageIsWaitedFor() throws Exception {
    Data patient =
        new Data(Handles.spec(caches, "p").async().ttl(TTL).softTimeout(Duration.ofDays(1)));
    patient.get(1, () -> done("old"));
    clock.advance(TTL);
    Later load = new Later();

    CompletableFuture<?> call = (CompletableFuture<?>) patient.get(1, load);
    assertThat(call).isNotDone();
    load.stage.complete("new");
    assertThat(OldResults.joined(call)).isEqualTo("new");
    assertThat(patient.stats().stale()).isEqualTo(new CacheStats.Stale(0, 1, 0));
    assertThat(patient.stats().misses()).isEqualTo(2);
  }
}
