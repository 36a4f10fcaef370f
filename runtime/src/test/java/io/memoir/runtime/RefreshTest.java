package io.memoir.runtime;

import static io.memoir.runtime.OldResults.TTL;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.Refresh;
import io.memoir.runtime.OldResults.Data;
import io.memoir.runtime.OldResults.Held;
import io.memoir.runtime.Together.Clock;
import io.memoir.runtime.execution.Execution;
import io.memoir.runtime.explain.Explanation.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Results that are served while they are made anew. Source: Streamlit 1.61, refresh_mode. */
class RefreshTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Clock clock = new Clock();
  private final Caches caches = caches("4");
  private final Data data = open(caches);

  private Caches caches(String threads) {
    return Caches.builder()
        .isolated()
        .clock(clock)
        .property("memoir.refreshThreads", threads)
        .build();
  }

  private static Data open(Caches caches) {
    return new Data(Handles.spec(caches, "f").ttl(TTL).refresh(Refresh.BACKGROUND));
  }

  @AfterEach
  void close() {
    caches.close();
  }

  private static Object never() {
    throw new AssertionError("the method was run");
  }

  @Test
  void oldResultIsServedAtOnceWhileOneRefreshRuns() throws Exception {
    data.get(1, () -> "old");
    clock.advance(TTL);
    Held refresh = Held.returning("new");

    assertThat(data.get(1, refresh)).isEqualTo("old");
    refresh.awaitBegun();
    assertThat(data.get(1, RefreshTest::never)).isEqualTo("old");
    assertThat(data.explain(1).outcome()).isEqualTo(Outcome.HIT_STALE);
    assertThat(data.explain(1)).hasToString("hit: stale, refresh due");
    refresh.finish();

    assertThat(data.get(1, RefreshTest::never)).isEqualTo("new");
    assertThat(data.explain(1).outcome()).isEqualTo(Outcome.HIT_IN_MEMORY);
    CacheStats stats = data.stats();
    assertThat(stats.stale()).isEqualTo(new CacheStats.Stale(2, 1, 0));
    assertThat(stats.hits()).isEqualTo(3);
    assertThat(stats.misses()).isEqualTo(1);
    assertThat(stats.loads()).isEqualTo(2);
  }

  @Test
  void freshResultIsNotRefreshed() {
    data.get(1, () -> "old");
    clock.advance(TTL.minusNanos(1));

    assertThat(data.get(1, RefreshTest::never)).isEqualTo("old");
  }

  @Test
  void callWaitsOnceTheOldResultIsTooOld() {
    data.get(1, () -> "old");
    clock.advance(TTL.multipliedBy(2));

    assertThat(data.get(1, () -> Thread.currentThread().getName()))
        .isEqualTo(Thread.currentThread().getName());
    assertThat(data.stats().staleHits()).isZero();
  }

  @Test
  void oldResultIsFreedWithNoFurtherCall() {
    data.get(1, () -> "old");
    clock.advance(TTL);
    assertThat(data.size()).isEqualTo(1);

    clock.advance(TTL);

    OldResults.await(() -> data.stats().expirations() == 1);
  }

  @Test
  void failureKeepsTheOldResultAndTheNextAttemptWaitsLongerEachTime() throws Exception {
    data.get(1, () -> "old");
    clock.advance(TTL);
    for (int seconds = 1; seconds <= 64; seconds *= 2) {
      fail("attempt");
      int rest = Math.min(60, seconds);
      clock.advance(Duration.ofSeconds(rest).minusNanos(1));
      assertThat(data.get(1, RefreshTest::never)).isEqualTo("old");
      clock.advance(Duration.ofNanos(1));
    }
    Held refresh = Held.returning("new");
    data.get(1, refresh);
    refresh.finish();

    assertThat(data.get(1, RefreshTest::never)).isEqualTo("new");
    assertThat(data.stats().refreshFailures()).isEqualTo(7);
    assertThat(data.stats().loadFailures()).isEqualTo(7);
  }

  /** A refresh that fails, and is over. */
  private void fail(String message) throws InterruptedException {
    Held failing = Held.throwing(new IllegalStateException(message));
    assertThat(data.get(1, failing)).isEqualTo("old");
    failing.finish();
  }

  @Test
  void clearAndSuccessEndTheRestAfterFailures() throws Exception {
    data.get(1, () -> "old");
    clock.advance(TTL);
    fail("first");
    data.clear(1);
    data.get(1, () -> "old");
    clock.advance(TTL);
    fail("second");
    clock.advance(SECOND);
    Held refresh = Held.returning("old");
    data.get(1, refresh);
    refresh.finish();
    clock.advance(TTL);
    fail("third");
    clock.advance(SECOND);

    Held again = Held.returning("new");
    data.get(1, again);
    again.finish();
    assertThat(data.get(1, RefreshTest::never)).isEqualTo("new");
  }

  @Test
  void clearFencesARefresh() throws Exception {
    data.get(1, () -> "old");
    clock.advance(TTL);
    Held refresh = Held.returning("too late");
    data.get(1, refresh);
    refresh.awaitBegun();

    data.clear(1);
    refresh.finish();

    assertThat(data.get(1, () -> "after")).isEqualTo("after");
    assertThat(data.stats().refreshes()).isZero();
  }

  @Test
  void resultThatCameMeanwhileStays() throws Exception {
    data.get(1, () -> "old");
    clock.advance(TTL);
    Held refresh = Held.returning("too late");
    data.get(1, refresh);
    refresh.awaitBegun();

    data.clear();
    data.get(1, () -> "after");
    refresh.finish();

    assertThat(data.get(1, RefreshTest::never)).isEqualTo("after");
  }

  @Test
  void saturatedPoolSkipsAndALaterCallTriesAgain() throws Exception {
    try (Caches one = caches("1")) {
      Data single = open(one);
      single.get(1, () -> "old");
      single.get(2, () -> "old");
      clock.advance(TTL);
      Held first = Held.returning("new");
      single.get(1, first);
      first.awaitBegun();

      assertThat(single.get(2, RefreshTest::never)).isEqualTo("old");
      first.finish();
      Held second = Held.returning("new");
      OldResults.await(() -> single.get(2, second).equals("old") && second.thread() != null);
      second.finish();

      assertThat(single.get(2, RefreshTest::never)).isEqualTo("new");
    }
  }

  @Test
  void withoutThreadsTheCallWaits() {
    try (Caches none = caches("0")) {
      Data waiting = open(none);
      waiting.get(1, () -> "old");
      clock.advance(TTL);

      assertThat(waiting.explain(1).willRun()).isTrue();
      assertThat(waiting.get(1, () -> "new")).isEqualTo("new");
      assertThat(waiting.stats().stale()).isEqualTo(new CacheStats.Stale(0, 0, 0));
    }
  }

  @Test
  void refreshRunsInADaemonThreadInsideOfNothing() throws Exception {
    data.get(1, () -> "old");
    clock.advance(TTL);
    AtomicReference<Object> seen = new AtomicReference<>();
    ClassLoader loader = new ClassLoader() {};
    Thread.currentThread().setContextClassLoader(loader);

    data.get(
        2,
        () -> data.get(1, () -> {
          Execution own = Objects.requireNonNull(Execution.current());
          Thread thread = Thread.currentThread();
          seen.set(
              thread.isDaemon() && own.outer() == null && thread.getContextClassLoader() == loader);
          return "new";
        }));
    OldResults.await(() -> data.stats().refreshes() == 1);

    assertThat(seen.get()).isEqualTo(true);
  }

  @Test
  void changedArgumentIsNotStored() throws Exception {
    int[] before = {1};
    data.get(before, () -> "old");
    clock.advance(TTL);
    Held refresh = Held.returning("of two");
    data.get(before, refresh);
    refresh.awaitBegun();
    before[0] = 2;
    refresh.finish();

    assertThat(data.stats().refreshFailures()).isEqualTo(1);
    assertThat(data.get(2, () -> "fresh")).isEqualTo("fresh");
    assertThat(data.get(1, RefreshTest::never)).isEqualTo("old");
  }

  @Test
  void refreshIsNoUse() throws Exception {
    Data bounded =
        new Data(Handles.spec(caches, "g").ttl(TTL).refresh(Refresh.BACKGROUND).maxEntries(2));
    bounded.get(1, () -> "old");
    clock.advance(TTL);
    Held refresh = Held.returning("new");
    bounded.get(1, refresh);
    refresh.awaitBegun();
    bounded.get(2, () -> "two");
    refresh.finish();

    bounded.get(3, () -> "three");

    assertThat(bounded.get(2, RefreshTest::never)).isEqualTo("two");
    assertThat(bounded.get(1, () -> "again")).isEqualTo("again");
  }

  @Test
  void everyCallerGetsACopyOfTheOldAndOfTheNew() throws Exception {
    data.get(1, () -> new int[] {1});
    clock.advance(TTL);
    int[] made = {2};
    Held refresh = Held.returning(made);
    int[] old = (int[]) data.get(1, refresh);
    old[0] = 7;
    assertThat((int[]) data.get(1, RefreshTest::never)).containsExactly(1);
    refresh.finish();
    made[0] = 8;

    assertThat((int[]) data.get(1, RefreshTest::never)).containsExactly(2);
  }

  @Test
  void manyCallersStartOneRefresh() throws Exception {
    AtomicInteger runs = new AtomicInteger();
    for (int round = 0; round < 200; round++) {
      int key = round;
      data.get(key, () -> "old");
      clock.advance(TTL);
      runs.set(0);
      List<FutureTask<Object>> calls =
          Together.start(4, () -> data.get(key, () -> "new " + runs.incrementAndGet()));
      for (FutureTask<Object> call : calls) {
        assertThat(Together.result(call)).isIn("old", "new 1");
      }
      long due = round + 1L;
      OldResults.await(() -> data.stats().refreshes() == due);

      assertThat(runs).hasValue(1);
    }
  }

  @Test
  void nothingThatWasBegunBeforeAClearIsSeenAfterIt() throws Exception {
    AtomicInteger version = new AtomicInteger();
    for (int round = 0; round < 500; round++) {
      data.get(1, version::get);
      clock.advance(TTL);
      FutureTask<Object> reader = Together.start(() -> data.get(1, version::get));
      int cleared = version.incrementAndGet();
      data.clear(1);

      assertThat((int) data.get(1, version::get)).isGreaterThanOrEqualTo(cleared);
      Together.result(reader);
      assertThat((int) data.get(1, version::get)).isGreaterThanOrEqualTo(cleared);
    }
  }
}
