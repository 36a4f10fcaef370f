package io.memoir.runtime.refresh;

import io.memoir.error.RecursiveCallException;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.call.Loader;
import io.memoir.runtime.copy.Staged;
import io.memoir.runtime.execution.Noted;
import io.memoir.runtime.execution.Unchanged;
import io.memoir.runtime.store.Flight;
import org.jspecify.annotations.Nullable;

/**
 * A call that waits for the result that is made anew, by its own thread or by another one, and gets
 * the old one after all if that fails or takes too long. If the result is a stage, the call waits
 * until the method has returned it, and the caller's own stage from then on.
 *
 * <p>For one thread.
 */
final class Foreground<R extends @Nullable Object> {

  private final Loads loads;
  private final Asked asked;
  private final Call<R> old;
  private final Loader<R> loader;
  private final long startNanos = System.nanoTime();

  /**
   * A call.
   *
   * @param old answers if the old result is used
   */
  Foreground(Loads loads, Asked asked, Call<R> old, Loader<R> loader) {
    this.loads = loads;
    this.asked = asked;
    this.old = old;
    this.loader = loader;
  }

  /** Runs the method, or waits for who does so. */
  Call<R> load() {
    boolean isAside = loads.isSoft(asked);
    Renewal renewal = asked.renewal();
    Flight mine = new Flight(asked.key(), renewal);
    Flight running = renewal.begin(mine);
    if (running != null) {
      return joined(running);
    }
    Refreshing aside = new Refreshing(loads, asked, mine, true);
    if (!asked.isThere()) {
      aside.giveUp();
      return again();
    }
    if (isAside && isSubmitted(aside)) {
      return joined(mine);
    }
    new Refreshing(loads, asked, mine, false).run(loader);
    return outcome(mine, true);
  }

  private boolean isSubmitted(Refreshing aside) {
    try {
      return loads.submit(asked, aside, loader);
    } catch (Throwable e) {
      aside.giveUp();
      throw e;
    }
  }

  /** Waits for an execution in another thread, as long as there is to be waited. */
  private Call<R> joined(Flight running) {
    if (loads.isSoft(asked) && !running.await(leftNanos()) && loads.isStillServed(asked)) {
      return old;
    }
    if (!running.await()) {
      throw new RecursiveCallException(asked.results().function());
    }
    return outcome(running, false);
  }

  /** How much longer the call waits if there is an old result. */
  private long leftNanos() {
    return loads.softNanos() - (System.nanoTime() - startNanos);
  }

  private Call<R> outcome(Flight ended, boolean isOwn) {
    Throwable failure = ended.failure();
    if (failure != null) {
      return bridged(failure);
    }
    if (ended.isDiscarded()) {
      // It was cleared, or another process makes it, which is as good as if it took long.
      boolean isLeft = asked.isThere() && loads.isStillStale(asked);
      return isLeft && loads.isServed(asked) ? old : again();
    }
    if (!isOwn && !Noted.isUsable(ended.kept())) {
      return again();
    }
    Object kept = Noted.plain(ended.kept());
    if (kept instanceof Staged promise) {
      AwaitedStage<R> stage = new AwaitedStage<>(loads, asked, old, promise);
      stage.begin(loads.isSoft(asked) ? leftNanos() : Long.MAX_VALUE);
      return stage;
    }
    asked.countMiss();
    return new Landed<>(kept);
  }

  /** The method threw. */
  private Call<R> bridged(Throwable failure) {
    if (loads.isBridged(asked, failure) && loads.isStillServed(asked)) {
      return old;
    }
    asked.countMiss();
    throw Unchanged.rethrow(failure);
  }

  /** Asks anew: what was there is not there any more. */
  private Call<R> again() {
    Call<R> call = loads.refreshes().begin(asked);
    if (call.isDue()) {
      call.loadBy(loader);
    }
    return call;
  }
}
