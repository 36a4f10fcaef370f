package io.memoir.warm;

import io.memoir.runtime.CacheStats;
import io.memoir.runtime.CachedFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A warm-up that is under way. Closing it ends it early.
 *
 * <p>Safe for any threads.
 *
 * @param <A> what calls are made of
 */
public final class WarmupRun<A> implements AutoCloseable {

  private final WarmupCall<? super A> call;
  private final @Nullable CachedFunction<?> function;
  private final @Nullable CacheStats before;
  private final OptionalLong total;
  private final Teller teller;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final long startNanos = System.nanoTime();

  /** Guards the iterator alone: it is the user's code. */
  private final Object turn = new Object();

  private final Iterator<? extends A> arguments;
  private volatile boolean isStopped;

  // Guarded by this.
  private final List<WarmupFailure<A>> failures = new ArrayList<>();
  private int keptFailures;
  private int tasks;
  private long done;
  private long failed;
  private boolean isExhausted;
  private Duration elapsed = Duration.ZERO;
  private @Nullable Throwable broken;

  WarmupRun(
      Iterable<? extends A> arguments,
      WarmupCall<? super A> call,
      Consumer<? super WarmupProgress> listener,
      @Nullable CachedFunction<?> function) {
    this.arguments = arguments.iterator();
    this.call = call;
    this.function = function;
    this.before = function == null ? null : function.stats();
    this.total = arguments instanceof Collection<?> collection
        ? OptionalLong.of(collection.size())
        : OptionalLong.empty();
    this.teller = new Teller(listener);
  }

  synchronized void keepFailures(int number) {
    keptFailures = number;
  }

  void begin(Executor executor, int threads) {
    synchronized (this) {
      // One for the beginning itself, so that it cannot end meanwhile.
      tasks = threads + 1;
    }
    int begun = 0;
    try {
      while (begun < threads) {
        executor.execute(this::work);
        begun++;
      }
    } catch (RejectedExecutionException e) {
      if (begun == 0) {
        throw e;
      }
      // Those that were taken do all the work.
    } finally {
      end(threads - begun + 1);
    }
  }

  private void work() {
    try {
      for (Turn<A> next = next(); next != null; next = next()) {
        make(next.arguments());
        teller.tell(progress());
      }
    } catch (Throwable e) {
      stop(e);
    } finally {
      end(1);
    }
  }

  /** What to call for next; null if there is no more. */
  private @Nullable Turn<A> next() {
    synchronized (turn) {
      if (isStopped) {
        return null;
      }
      if (arguments.hasNext()) {
        return new Turn<>(arguments.next());
      }
    }
    synchronized (this) {
      isExhausted = true;
    }
    return null;
  }

  private void make(A element) {
    Exception thrown = null;
    try {
      call.call(element);
    } catch (Exception e) {
      thrown = e;
      if (e instanceof InterruptedException) {
        // It ends the calls of this thread's owner, who has asked for that.
        Thread.currentThread().interrupt();
        isStopped = true;
      }
    }
    synchronized (this) {
      done++;
      if (thrown != null) {
        failed++;
        if (failures.size() < keptFailures) {
          failures.add(new WarmupFailure<>(element, thrown));
        }
      }
    }
  }

  private void stop(Throwable thrown) {
    isStopped = true;
    synchronized (this) {
      if (broken == null) {
        broken = thrown;
      } else if (broken != thrown) {
        broken.addSuppressed(thrown);
      }
    }
  }

  private void end(int number) {
    synchronized (this) {
      tasks -= number;
      if (tasks != 0) {
        return;
      }
      elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
    }
    ended.countDown();
  }

  /**
   * How far it is.
   *
   * @return as of now
   */
  public synchronized WarmupProgress progress() {
    return new WarmupProgress(
        done, failed, total, Duration.ofNanos(System.nanoTime() - startNanos));
  }

  /**
   * Waits until it has ended. If the waiting thread is interrupted, no more calls are begun; those
   * under way are waited for, and the thread is interrupted when this returns.
   *
   * @return what became of it
   * @throws RuntimeException what the arguments or the listener threw, after which no more calls
   *     were begun
   * @throws Error what a call, the arguments or the listener threw, likewise
   */
  public WarmupReport<A> report() {
    await();
    synchronized (this) {
      if (broken instanceof Error e) {
        throw e;
      }
      if (broken instanceof RuntimeException e) {
        throw e;
      }
      CacheStats after = function == null ? null : function.stats();
      return new WarmupReport<>(
          done,
          failed,
          failures,
          after == null || before == null
              ? OptionalLong.empty()
              : OptionalLong.of(after.hits() - before.hits()),
          after == null || before == null
              ? OptionalLong.empty()
              : OptionalLong.of(after.loads() - before.loads()),
          isExhausted,
          elapsed);
    }
  }

  private void await() {
    boolean isInterrupted = false;
    while (true) {
      try {
        ended.await();
        break;
      } catch (InterruptedException e) {
        isInterrupted = true;
        isStopped = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Begins no more calls, and waits for those under way: others may wait for the same results, so
   * they are not interrupted. Closing again does nothing.
   */
  @Override
  public void close() {
    isStopped = true;
    await();
  }

  /** What one call is made of, which may be null. */
  private record Turn<A>(A arguments) {}
}
