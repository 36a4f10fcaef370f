package io.memoir.runtime.refresh;

import io.memoir.hook.EvictionReason;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.call.Loader;
import io.memoir.runtime.execution.Noted;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.result.method.Renewing;
import io.memoir.runtime.store.Flight;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to make a result anew. It is over when the method has returned; if that has returned
 * a stage, when the stage is done, on whatever thread, and no thread waits for it.
 *
 * <p>Begun by one thread, ended by another perhaps.
 */
final class Refreshing implements Renewing {

  private final Loads loads;
  private final Asked asked;
  private final Renewal renewal;
  private final Flight flight;
  private final boolean isBackground;
  private final AtomicBoolean isOver = new AtomicBoolean();

  /**
   * An attempt that has not begun.
   *
   * @param asked the call that asks for it
   * @param isBackground whether it runs aside of that call
   */
  Refreshing(Loads loads, Asked asked, Flight flight, boolean isBackground) {
    this.loads = loads;
    this.asked = asked;
    this.renewal = asked.renewal();
    this.flight = flight;
    this.isBackground = isBackground;
  }

  /** Runs the method in the calling thread, and keeps what it returns, or what comes of that. */
  <R extends @Nullable Object> void run(Loader<R> loader) {
    try {
      if (!leadsToStage(loader)) {
        ended(null);
      }
    } catch (Throwable e) {
      if (flight.failure() == null) {
        flight.fail(e);
      }
      ended(e);
    }
  }

  /** Runs the method; true if it has returned a stage, which ends the attempt when it is done. */
  private <R extends @Nullable Object> boolean leadsToStage(Loader<R> loader) throws Throwable {
    requireSameArguments();
    Results results = asked.results();
    boolean isStage = false;
    Call<R> call = results.renew(flight, asked.digest(), this);
    while (call.mustRun()) {
      try {
        R result = loader.load();
        isStage = results.kind().stages() != null;
        if (!isStage) {
          requireSameArguments(result);
        }
        call.returned(result);
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return isStage;
  }

  /** The same when the method has returned: what it returned for others is released. */
  private void requireSameArguments(@Nullable Object result) {
    try {
      requireSameArguments();
    } catch (ChangedArgumentsException e) {
      // Unless it is what is there.
      if (!asked.results().kind().outlivesFence() && result != before()) {
        asked.results().kind().left(result, EvictionReason.REFUSED);
      }
      throw e;
    }
  }

  @Override
  public void requireSameArguments() {
    if (isBackground && !asked.hasSameKey()) {
      flight.refuse(EvictionReason.REFUSED);
      throw new ChangedArgumentsException(asked.results().function());
    }
  }

  @Override
  public boolean isBackground() {
    return isBackground;
  }

  @Override
  public @Nullable Object before() {
    return Noted.plain(asked.entry().kept());
  }

  @Override
  public void ended(@Nullable Throwable failure) {
    if (isOver.getAndSet(true)) {
      return;
    }
    try {
      if (failure != null) {
        loads.failed(asked, failure, isBackground);
      } else if (isBackground && flight.isDiscarded()) {
        renewal.left(loads.now());
      }
    } finally {
      end();
    }
  }

  /** Nobody makes it: who waits asks again. */
  void giveUp() {
    if (!isOver.getAndSet(true)) {
      flight.discard();
      end();
    }
  }

  private void end() {
    // In this order: whoever comes later begins anew, whoever waits goes on.
    renewal.end();
    asked.results().store().end(flight);
  }
}
