package io.memoir.promises.async;

import static io.memoir.promises.Awaiting.await;
import static io.memoir.promises.Awaiting.awaitRefreshes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Persist;
import io.memoir.Refresh;
import io.memoir.elements.Elements;
import io.memoir.runtime.Caches;
import io.memoir.runtime.explain.Explanation.Outcome;
import io.memoir.testing.FakeClock;
import io.memoir.testing.ShownElements;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old values of stages are used while one stage is under way that makes them anew. */
class Promise18StagesTest {

  private static final Duration TTL = Duration.ofMinutes(10);

  @TempDir
  Path directory;

  private final FakeClock clock = new FakeClock();
  private final ShownElements page = new ShownElements();
  private Caches caches = Caches.builder().isolated().build();
  private Promise18StagesTest_Rates_Cached rates = wrapped();

  @BeforeEach
  void begin() {
    Asked.STAGES.clear();
    Asked.RUNS.set(0);
    Hang.UP.clear();
    startAnew();
  }

  @AfterEach
  void end() {
    caches.close();
  }

  private Caches caches() {
    return Caches.builder()
        .isolated()
        .clock(clock)
        .directory(directory)
        .elements(page)
        .build();
  }

  private Promise18StagesTest_Rates_Cached wrapped() {
    return new Promise18StagesTest_Rates_Cached(new Asked(), caches);
  }

  /** As a later process would. */
  private void startAnew() {
    caches.close();
    caches = caches();
    rates = wrapped();
  }

  /** The stage that a method has just returned, once somebody waits for it. */
  private static CompletableFuture<String> underWay() {
    await(() -> !Asked.STAGES.isEmpty());
    CompletableFuture<String> stage = Asked.STAGES.remove();
    await(() -> stage.getNumberOfDependents() != 0);
    return stage;
  }

  private static String value(CompletionStage<String> stage) throws Exception {
    return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  /** Begins a call, and lets its stage have a value. */
  private static void fill(CompletionStage<String> call, String value) throws Exception {
    underWay().complete(value);
    assertThat(value(call)).isEqualTo(value);
  }

  @Test
  void oldValueIsUsedUntilTheNewOneIsThere() throws Exception {
    fill(rates.rate("EUR"), "old");
    clock.advance(TTL);

    assertThat(rates.rate.explain("EUR").outcome()).isEqualTo(Outcome.HIT_STALE);
    assertThat(rates.rate("EUR")).isCompletedWithValue("old");
    CompletableFuture<String> refresh = underWay();
    assertThat(rates.rate("EUR")).isCompletedWithValue("old");
    refresh.complete("new");

    assertThat(rates.rate("EUR")).isCompletedWithValue("new");
    assertThat(Asked.RUNS).hasValue(2);
  }

  @Test
  void everyCallerHasACopyOfItsOwn() throws Exception {
    rates.both("EUR").join().add("mine");
    clock.advance(TTL);
    rates.both("EUR").join().add("mine");
    assertThat(rates.both("EUR").join()).hasSize(1);
    awaitRefreshes(rates.both, 1);
    rates.both("EUR").join().add("mine");

    assertThat(rates.both("EUR").join()).containsExactly("EUR 2");
  }

  @Test
  void laterProcessUsesTheOldValueAndRefreshesItForAll() throws Exception {
    fill(rates.kept("EUR"), "old");
    clock.advance(TTL);
    startAnew();

    assertThat(value(rates.kept("EUR"))).isEqualTo("old");
    underWay().complete("new");
    awaitRefreshes(rates.kept, 1);
    assertThat(value(rates.kept("EUR"))).isEqualTo("new");
    startAnew();

    assertThat(value(rates.kept("EUR"))).isEqualTo("new");
    assertThat(Asked.RUNS).hasValue(2);
  }

  @Test
  void clearFencesWhatIsUnderWayOnDiskToo() throws Exception {
    fill(rates.kept("EUR"), "old");
    clock.advance(TTL);
    assertThat(value(rates.kept("EUR"))).isEqualTo("old");
    CompletableFuture<String> refresh = underWay();

    rates.kept.clear();
    refresh.complete("too late");
    startAnew();

    fill(rates.kept("EUR"), "after");
  }

  @Test
  void oldElementsAreShownUntilTheNewOnesAreThere() throws Exception {
    fill(rates.shown("EUR"), "old");
    clock.advance(TTL);
    rates.shown("EUR").join();
    underWay().complete("new");
    awaitRefreshes(rates.shown, 1);
    rates.shown("EUR").join();

    assertThat(page.lines()).containsExactly("run 1", "run 1 (replayed)", "run 2 (replayed)");
  }

  @Test
  void oldElementsAreNotShownWhenTheOldValueComesLate() throws Exception {
    fill(rates.erring("EUR"), "old");
    clock.advance(TTL);
    CompletionStage<String> call = rates.erring("EUR");
    underWay().completeExceptionally(new IOException("on purpose"));
    assertThat(value(call)).isEqualTo("old");

    assertThat(page.lines()).containsExactly("run 1", "run 2");
  }

  @Test
  void stageThatFailsGivesAllWhoWaitTheOldValue() throws Exception {
    fill(rates.erring("EUR"), "old");
    clock.advance(TTL);
    CompletionStage<String> first = rates.erring("EUR");
    CompletionStage<String> second = rates.erring("EUR");
    CompletableFuture<String> stage = underWay();
    stage.cancel(true);

    assertThat(value(first)).isEqualTo("old");
    assertThat(value(second)).isEqualTo("old");
    assertThat(rates.erring.stats().refreshFailures()).isEqualTo(1);
    clock.advance(Duration.ofHours(1));
    CompletionStage<String> tooLate = rates.erring("EUR");
    underWay().completeExceptionally(new IOException("on purpose"));
    assertThatThrownBy(() -> value(tooLate)).hasCauseInstanceOf(IOException.class);
  }

  @Test
  void callerHasTheOldValueWhenTheStageTakesTooLong() throws Exception {
    fill(rates.slow("EUR"), "old");
    clock.advance(TTL);

    assertThat(value(rates.slow("EUR"))).isEqualTo("old");
    underWay().complete("new");
    awaitRefreshes(rates.slow, 1);

    assertThat(value(rates.slow("EUR"))).isEqualTo("new");
  }

  @Test
  void resourceIsReleasedOnceWhenTheNewOneIsThere() throws Exception {
    Line old = rates.line("EUR").join();
    clock.advance(TTL);
    assertThat(rates.line("EUR").join()).isSameAs(old);
    awaitRefreshes(rates.line, 1);
    await(() -> !Hang.UP.isEmpty());
    Line young = rates.line("EUR").join();

    assertThat(young).isNotSameAs(old);
    assertThat(Hang.UP).containsExactly(old);
    caches.close();
    assertThat(Hang.UP).containsExactly(old, young);
  }

  /** What is asked over the net. */
  interface Rates {
    @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND)
    CompletableFuture<String> rate(String currency);

    @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND)
    CompletableFuture<List<String>> both(String currency);

    @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND, persist = Persist.DISK)
    CompletionStage<String> kept(String currency);

    @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND)
    CompletableFuture<String> shown(String currency);

    @CacheData(ttl = "10m", staleIfError = "1h")
    CompletionStage<String> erring(String currency);

    @CacheData(ttl = "10m", softTimeout = "1ms")
    CompletionStage<String> slow(String currency);

    @CacheResource(ttl = "10m", refresh = Refresh.BACKGROUND, onRelease = Hang.class)
    CompletableFuture<Line> line(String currency);
  }

  /** A resource. */
  static final class Line {}

  /** Notes what is released. */
  static final class Hang implements Consumer<Line> {

    static final List<Line> UP = new CopyOnWriteArrayList<>();

    @Override
    public void accept(Line line) {
      UP.add(line);
    }
  }

  private static final class Asked implements Rates {

    private static final Queue<CompletableFuture<String>> STAGES = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger RUNS = new AtomicInteger();

    private static CompletableFuture<String> begin() {
      RUNS.incrementAndGet();
      CompletableFuture<String> stage = new CompletableFuture<>();
      STAGES.add(stage);
      return stage;
    }

    private static CompletableFuture<String> show() {
      CompletableFuture<String> begun = begin();
      Elements.text("run " + RUNS.get());
      return begun;
    }

    @Override
    public CompletableFuture<String> rate(String currency) {
      return begin();
    }

    @Override
    public CompletableFuture<List<String>> both(String currency) {
      List<String> made =
          new CopyOnWriteArrayList<>(List.of(currency + " " + RUNS.incrementAndGet()));
      return CompletableFuture.completedFuture(made);
    }

    @Override
    public CompletionStage<String> kept(String currency) {
      return begin();
    }

    @Override
    public CompletableFuture<String> shown(String currency) {
      return show();
    }

    @Override
    public CompletionStage<String> erring(String currency) {
      return show();
    }

    @Override
    public CompletionStage<String> slow(String currency) {
      return begin();
    }

    @Override
    public CompletableFuture<Line> line(String currency) {
      return CompletableFuture.completedFuture(new Line());
    }
  }
}
