package io.memoir.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Threads that begin at once, and a clock that a test moves. */
final class Together {

  private static final long SECONDS = 20;

  private Together() {}

  /** Runs the task in a thread of its own; {@link #result} gets what it returned. */
  static <T extends @Nullable Object> FutureTask<T> start(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "test");
    thread.setDaemon(true);
    thread.start();
    return future;
  }

  /** Runs the task in many threads that begin together. */
  static <T extends @Nullable Object> List<FutureTask<T>> start(int threads, Callable<T> task) {
    CyclicBarrier barrier = new CyclicBarrier(threads);
    List<FutureTask<T>> started = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      started.add(start(() -> {
        barrier.await(SECONDS, TimeUnit.SECONDS);
        return task.call();
      }));
    }
    return started;
  }

  /** The result of a task; fails if it takes too long. */
  static <T extends @Nullable Object> T result(FutureTask<T> task) throws Exception {
    return task.get(SECONDS, TimeUnit.SECONDS);
  }

  /** Waits for the latch; fails if it takes too long. */
  static void await(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("waited too long");
    }
  }

  /** Goes on once the thread waits for something. */
  static void awaitWaiting(Thread thread) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (thread.getState() != Thread.State.WAITING
        && thread.getState() != Thread.State.TIMED_WAITING) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited too long");
      }
      Thread.onSpinWait();
    }
  }

  /** A clock that stands still until a test moves it. */
  static final class Clock implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    @Override
    public Instant instant() {
      return now.get();
    }

    void advance(Duration duration) {
      now.updateAndGet(before -> before.plus(duration));
    }

    void set(Instant instant) {
      now.set(instant);
    }
  }
}
