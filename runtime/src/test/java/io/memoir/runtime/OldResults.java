package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.Handles.Body;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Handles of functions whose old results are used, and a method that a test holds up. */
final class OldResults {

  static final Duration TTL = Duration.ofMinutes(10);

  private OldResults() {}

  /** Goes on when it is so; fails if it takes too long. */
  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  /** A method that runs until it is let go, in whatever thread. */
  static final class Held implements Body<Object> {

    private final @Nullable Object result;
    private final @Nullable Exception failure;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

    private Held(@Nullable Object result, @Nullable Exception failure) {
      this.result = result;
      this.failure = failure;
    }

    static Held returning(Object result) {
      return new Held(result, null);
    }

    static Held throwing(Exception failure) {
      return new Held(null, failure);
    }

    @Override
    public Object call() throws Exception {
      thread.set(Thread.currentThread());
      begun.countDown();
      try {
        Together.await(go);
      } finally {
        done.countDown();
      }
      if (failure != null) {
        throw failure;
      }
      return Objects.requireNonNull(result);
    }

    void awaitBegun() throws InterruptedException {
      Together.await(begun);
    }

    /** Lets it go, and waits until its thread has nothing more to do. */
    void finish() throws InterruptedException {
      go.countDown();
      Together.await(done);
      Thread ran = Objects.requireNonNull(thread.get());
      OldResults.await(() -> ran.getState() == Thread.State.TIMED_WAITING || !ran.isAlive());
    }

    /** Lets it go. */
    void release() {
      go.countDown();
    }

    @Nullable
    Thread thread() {
      return thread.get();
    }
  }

  /** What a stage has once it is done; fails if it takes too long. */
  static Object joined(Object stage) throws Exception {
    return Objects.requireNonNull(((CompletableFuture<?>) stage).get(20, TimeUnit.SECONDS));
  }

  /** A stage that is done. */
  static CompletionStage<Object> done(Object value) {
    return CompletableFuture.completedFuture(value);
  }

  /** A stage that has failed. */
  static CompletionStage<Object> failed(Throwable failure) {
    return CompletableFuture.failedFuture(failure);
  }

  /** A method that returns a stage, which a test completes, in whatever thread. */
  static final class Later implements Body<Object> {

    final CompletableFuture<Object> stage = new CompletableFuture<>();
    private final AtomicInteger runs = new AtomicInteger();
    private final CountDownLatch returned = new CountDownLatch(1);

    @Override
    public Object call() {
      runs.incrementAndGet();
      returned.countDown();
      CompletionStage<Object> own = stage;
      return own;
    }

    /** Goes on once it was run, and somebody waits for its stage. */
    void awaitReturned() throws InterruptedException {
      Together.await(returned);
      OldResults.await(() -> stage.getNumberOfDependents() != 0);
    }

    int runs() {
      return runs.get();
    }
  }

  /** Makes a call as generated code does. */
  private static Object run(Call<Object> call, Body<Object> body) {
    if (call.isDue()) {
      call.loadBy(body::call);
    }
    return Handles.<Object, RuntimeException>run(call, body);
  }

  /** A function annotated with {@code @CacheData}. */
  static final class Data extends DataCache<Object> {
    Data(FunctionSpec spec) {
      super(spec);
    }

    Object get(int n, Body<Object> body) {
      Key key = new Key(n);
      Call<Object> found = find(key);
      return run(found != null ? found : beginOrRefresh(key, () -> new Key(n), n), body);
    }

    /** Of an argument that can change. */
    Object get(int[] numbers, Body<Object> body) {
      Key key = new Key(numbers[0]);
      Call<Object> found = find(key);
      return run(found != null ? found : beginOrRefresh(key, () -> new Key(numbers[0])), body);
    }

    void clear(int n) {
      forget(new Key(n));
    }

    Explanation explain(int n) {
      return explanation(new Key(n));
    }
  }

  /** A function annotated with {@code @CacheResource}. */
  static final class Resource extends ResourceCache<Object> {
    Resource(FunctionSpec spec) {
      super(spec);
    }

    Object get(int n, Body<Object> body) {
      Key key = new Key(n);
      Call<Object> found = find(key);
      return run(found != null ? found : beginOrRefresh(key, () -> new Key(n), n), body);
    }

    void clear(int n) {
      forget(new Key(n));
    }
  }

  private record Key(int n) {}
}
