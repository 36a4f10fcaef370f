package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.runtime.Handles.Data;
import io.memoir.runtime.Handles.Resource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsyncTest {

  private static final int THREADS = 4;
  private static final int ROUNDS = 3000;
  private static final int KEYS = 3;

  private final Caches caches = Caches.builder().build();

  @AfterEach
  void close() {
    caches.close();
  }

  private static CompletableFuture<?> stage(Object returned) {
    return (CompletableFuture<?>) returned;
  }

  @Test
  void nothingComputedBeforeAClearIsFoundAfterItWhateverTheThreadsDo() throws Exception {
    Data data = new Data(Handles.spec(caches, "f").async());
    AtomicInteger version = new AtomicInteger();
    Queue<Runnable> underWay = new ConcurrentLinkedQueue<>();

    List<FutureTask<Void>> threads = Together.start(THREADS, () -> {
      Random random = new Random(Thread.currentThread().getId());
      for (int round = 0; round < ROUNDS; round++) {
        int key = random.nextInt(KEYS);
        switch (random.nextInt(4)) {
          case 0 -> {
            int cleared = version.incrementAndGet();
            data.clear(key);
            data.clear();
            Object found = data.get(key, () -> pending(version.get(), underWay));
            drain(underWay);
            assertThat((Integer) stage(found).join()).isGreaterThanOrEqualTo(cleared);
          }
          case 1 -> stage(data.get(key, () -> pending(version.get(), underWay))).cancel(true);
          case 2 -> data.get(key, () -> pending(version.get(), underWay));
          default -> drain(underWay);
        }
      }
      return null;
    });

    for (FutureTask<Void> thread : threads) {
      Together.result(thread);
    }
  }

  private static CompletionStage<Integer> pending(int value, Queue<Runnable> underWay) {
    CompletableFuture<Integer> stage = new CompletableFuture<>();
    underWay.add(() -> stage.complete(value));
    return stage;
  }

  /** Completes what is under way; who is completed by another thread may take a moment. */
  private static void drain(Queue<Runnable> underWay) {
    for (Runnable next = underWay.poll(); next != null; next = underWay.poll()) {
      next.run();
    }
  }

  @Test
  void everyResourceIsReleasedOnceWhateverTheThreadsDo() throws Exception {
    Map<Object, AtomicInteger> releases = new ConcurrentHashMap<>();
    Resource resource = new Resource(Handles.spec(caches, "r")
        .async()
        .maxEntries(2)
        .validate((Object made) -> made.hashCode() % 7 != 0)
        .onRelease((Object made) -> Objects.requireNonNull(releases.get(made)).incrementAndGet()));
    Queue<Runnable> underWay = new ConcurrentLinkedQueue<>();

    List<FutureTask<Void>> threads = Together.start(THREADS, () -> {
      Random random = new Random(Thread.currentThread().getId());
      for (int round = 0; round < ROUNDS; round++) {
        int key = random.nextInt(KEYS);
        switch (random.nextInt(4)) {
          case 0 -> resource.clear(key);
          case 1 ->
            resource.get(key, () -> {
              CompletableFuture<Object> stage = new CompletableFuture<>();
              CompletionStage<Object> returned = stage;
              Object made = new Object();
              releases.put(made, new AtomicInteger());
              underWay.add(() -> stage.complete(made));
              return returned;
            });
          case 2 -> resource.clear();
          default -> drain(underWay);
        }
      }
      return null;
    });
    for (FutureTask<Void> thread : threads) {
      Together.result(thread);
    }
    caches.close();
    drain(underWay);

    assertThat(releases).isNotEmpty();
    assertThat(releases.values()).allSatisfy(count -> assertThat(count).hasValue(1));
  }

  @Test
  void stageThatNobodyCanWaitForIsAFailure() {
    Data data = new Data(Handles.spec(caches, "f").async());
    IllegalStateException refused = new IllegalStateException("refused");
    Object returned = data.get(1, () -> new Own(refused, 0));

    assertThat(stage(returned).handle((value, thrown) -> thrown).join()).isSameAs(refused);
    assertThat(stage(data.get(1, () -> CompletableFuture.completedStage("a"))).join())
        .isEqualTo("a");
  }

  @Test
  void stageThatIsDoneTwiceCountsOnce() {
    List<Object> released = new ArrayList<>();
    Resource resource =
        new Resource(Handles.spec(caches, "r").async().onRelease((Object it) -> released.add(it)));
    Object returned = resource.get(1, () -> new Own(null, 2));

    assertThat(stage(returned).join()).isEqualTo("value 1");
    assertThat(resource.stats().loads()).isEqualTo(1);
    caches.close();
    assertThat(released).containsExactly("value 1");
  }

  /** A stage of the program's own. */
  private static final class Own extends CompletableFuture<Object> {
    private final @Nullable RuntimeException refusal;
    private final int times;

    Own(@Nullable RuntimeException refusal, int times) {
      this.refusal = refusal;
      this.times = times;
    }

    @Override
    public CompletableFuture<Object> whenComplete(
        BiConsumer<? super Object, ? super Throwable> action) {
      if (refusal != null) {
        throw refusal;
      }
      for (int i = 1; i <= times; i++) {
        CompletableFuture.<Object>completedFuture("value " + i)
            .whenComplete(action)
            .join();
      }
      return this;
    }
  }

  @Test
  void clockThatFailsWhenTheValueComesIsTheFailureOfAllAndTheResourceIsReleased() {
    FailingClock clock = new FailingClock();
    List<Object> released = new ArrayList<>();
    try (Caches own = Caches.builder().clock(clock).build()) {
      Resource resource = new Resource(Handles.spec(own, "r")
          .async()
          .ttl(Duration.ofMinutes(1))
          .onRelease((Object it) -> released.add(it)));
      CompletableFuture<Object> method = new CompletableFuture<>();
      CompletableFuture<?> first = stage(resource.get(1, () -> method));
      clock.fails = true;
      method.complete("made");
      clock.fails = false;

      assertThatThrownBy(first::join).hasRootCauseMessage("no time");
      assertThat(released).containsExactly("made");
      assertThat(resource.size()).isZero();
    }
  }

  /** Throws if it is told to. */
  private static final class FailingClock implements InstantSource {
    private boolean fails;

    @Override
    public Instant instant() {
      if (fails) {
        throw new IllegalStateException("no time");
      }
      return Instant.EPOCH;
    }
  }

  @Test
  void recursionThroughStagesEndsWhereTheStackDoesAndTheCacheIsAsBefore() throws Exception {
    Sum sum = new Sum(caches);
    FutureTask<Object> deep = Together.start(() -> {
      try {
        return sum.get(Integer.MAX_VALUE);
      } catch (StackOverflowError e) {
        return e;
      }
    });

    assertThat(Together.result(deep)).isInstanceOf(StackOverflowError.class);
    assertThat(sum.get(50).toCompletableFuture().join()).isEqualTo(1275L);
    assertThat(sum.size()).isEqualTo(51);
  }

  /** The sum of the first numbers, by stages that are done at once. */
  private static final class Sum extends DataCache<CompletionStage<Long>> {
    Sum(Caches caches) {
      super(Handles.spec(caches, "sum").async());
    }

    CompletionStage<Long> get(int n) {
      return Handles.<CompletionStage<Long>, RuntimeException>run(
          findOrBegin(n),
          () -> n == 0
              ? CompletableFuture.completedStage(0L)
              : get(n - 1).thenApply(below -> below + n));
    }
  }
}
