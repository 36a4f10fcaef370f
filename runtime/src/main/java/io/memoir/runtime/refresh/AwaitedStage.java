package io.memoir.runtime.refresh;

import io.memoir.runtime.call.Call;
import io.memoir.runtime.copy.Staged;
import io.memoir.runtime.execution.Execution;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of an execution whose stage may not be done, for one caller: a stage of its own,
 * which gets the new value, or the old one if the new one fails or is not there in time.
 *
 * <p>The call is for one thread, and its stage for any. What the run of the old result has emitted
 * is not shown when its value comes so late.
 */
final class AwaitedStage<R extends @Nullable Object>
    implements Call<R>, BiConsumer<@Nullable Object, @Nullable Throwable>, Runnable {

  private final Loads loads;
  private final Asked asked;
  private final Call<R> old;
  private final CompletableFuture<@Nullable Object> awaited;
  private final CompletableFuture<@Nullable Object> own = new CompletableFuture<>();

  /** Whether it is known what the caller gets, and counted. */
  private final AtomicBoolean isDecided = new AtomicBoolean();

  /**
   * Makes one that waits for nothing yet.
   *
   * @param old gives the old value
   * @param promise will have the new one
   */
  AwaitedStage(Loads loads, Asked asked, Call<R> old, Staged promise) {
    this.loads = loads;
    this.asked = asked;
    this.old = old;
    this.awaited = promise.copy();
  }

  /**
   * Waits from now on, while no thread does.
   *
   * @param nanos how long until the old value is given, in nanoseconds; {@link Long#MAX_VALUE} if
   *     it is not for that
   */
  void begin(long nanos) {
    follow(awaited);
    Future<?> timer =
        nanos == Long.MAX_VALUE || own.isDone() ? null : loads.pool().in(nanos, this);
    var unused = own.whenComplete((value, thrown) -> leave(timer));
  }

  private void follow(CompletionStage<@Nullable Object> stage) {
    stage.whenComplete(this);
  }

  /** The caller has what it gets, or has given up, and is not to be held on to. */
  private void leave(@Nullable Future<?> timer) {
    if (timer != null) {
      timer.cancel(false);
    }
    awaited.cancel(false);
  }

  /** The new value is there, or has failed, or the caller has given up. */
  @Override
  public void accept(@Nullable Object value, @Nullable Throwable thrown) {
    if (isDecided.getAndSet(true)) {
      return;
    }
    try {
      if (thrown != null && !own.isDone() && loads.isBridged(asked, thrown) && isServed()) {
        giveOld();
        return;
      }
      asked.countMiss();
      give(value, thrown);
    } catch (Throwable e) {
      own.completeExceptionally(e);
    }
  }

  /** The time is over: somebody else does the rest, who may take long. */
  @Override
  public void run() {
    own.defaultExecutor().execute(this::giveUpWaiting);
  }

  private void giveUpWaiting() {
    if (own.isDone() || isDecided.getAndSet(true)) {
      return;
    }
    try {
      if (isServed()) {
        giveOld();
      } else {
        isDecided.set(false);
        // It may have come meanwhile.
        follow(awaited);
      }
    } catch (Throwable e) {
      own.completeExceptionally(e);
    }
  }

  /** Uses the old result, on a thread that is not the caller's. */
  private boolean isServed() {
    Execution aside = Execution.aside();
    try {
      return loads.isStillServed(asked);
    } finally {
      aside.leave();
    }
  }

  private void giveOld() {
    ((CompletionStage<?>) Objects.requireNonNull(old.result())).whenComplete(this::give);
  }

  private void give(@Nullable Object value, @Nullable Throwable thrown) {
    if (thrown == null) {
      own.complete(value);
    } else {
      own.completeExceptionally(thrown);
    }
  }

  @Override
  public boolean mustRun() {
    return false;
  }

  @Override
  public void returned(R result) {
    throw new IllegalStateException("the stage was there");
  }

  @Override
  public void threw(Throwable thrown) {
    throw new IllegalStateException("the stage was there", thrown);
  }

  // The cast holds: a method of this key returns stages.
  @Override
  @SuppressWarnings("unchecked")
  public R result() {
    return (R) own;
  }
}
