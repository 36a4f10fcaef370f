package io.memoir.runtime.refresh;

import io.memoir.error.CacheException;
import io.memoir.error.RecursiveCallException;
import io.memoir.hook.EvictionReason;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.call.Loader;
import io.memoir.runtime.execution.Execution;
import io.memoir.runtime.execution.Noted;
import io.memoir.runtime.execution.Unchanged;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.store.Bounds;
import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.Flight;
import io.memoir.spi.Reentry;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Makes results of one function anew, in the background or for a caller that waits; each result
 * once at a time.
 *
 * <p>Safe for any threads. The method runs outside all locks.
 */
final class Loads {

  private final Refreshes refreshes;
  private final Results results;
  private final Bounds bounds;
  private final RefreshPolicy policy;
  private final RefreshPool pool;

  /** Failures are told once in a while, not for each key. */
  private final AtomicReference<@Nullable Quiet> quiet = new AtomicReference<>();

  /** A time in which no other failure is told. */
  private record Quiet(long sinceNanos, long nanos) {

    boolean isOver(long now) {
      return now - sinceNanos >= nanos;
    }
  }

  Loads(
      Refreshes refreshes, Results results, Bounds bounds, RefreshPolicy policy, RefreshPool pool) {
    this.refreshes = refreshes;
    this.results = results;
    this.bounds = bounds;
    this.policy = policy;
    this.pool = pool;
  }

  /** Uses the old result, unless {@code validate} or a note refuses it: then it has left. */
  boolean isServed(Asked asked) {
    Entry entry = asked.entry();
    // What has just come from disk was asked already, and shown.
    if (!asked.isCounted() && results.isRefused(entry, asked.digest())) {
      return false;
    }
    if (!asked.isCounted()) {
      results.store().use(entry);
    }
    results.counters().staleHit();
    return true;
  }

  /** Makes a result anew in the background, unless that is under way or nobody is there to. */
  <R extends @Nullable Object> void background(Asked asked, Loader<R> loader) {
    Renewal renewal = Renewal.of(asked.entry());
    Flight mine = new Flight(asked.key(), renewal);
    if (renewal.begin(mine) == null) {
      boolean isUnderWay = false;
      try {
        isUnderWay = isThere(asked.key(), renewal) && submit(asked, mine, loader);
      } finally {
        if (!isUnderWay) {
          giveUp(mine, renewal);
        }
      }
    }
  }

  private <R extends @Nullable Object> boolean submit(Asked asked, Flight mine, Loader<R> loader) {
    return pool.submit(() -> {
      // Whoever gets the result is shown what the run has emitted.
      Reentry before = Execution.showOn(new NoElements());
      try {
        make(asked, mine, loader, true);
      } finally {
        before.close();
      }
    });
  }

  /** Whether the result is still there: it may have been renewed just now. */
  private boolean isThere(Object key, Renewal renewal) {
    return results.store().look(key) instanceof Entry entry && Renewal.of(entry) == renewal;
  }

  /** Nobody makes it: who waits asks again. */
  private void giveUp(Flight mine, Renewal renewal) {
    mine.discard();
    renewal.end();
    results.store().end(mine);
  }

  /** Makes a result anew for a caller that waits for it, or gets the old one after all. */
  <R extends @Nullable Object> Call<R> foreground(Asked asked, Call<R> old, Loader<R> loader) {
    Renewal renewal = Renewal.of(asked.entry());
    if (isBridged(asked) && renewal.isResting(now()) && isServed(asked)) {
      return old;
    }
    Flight mine = new Flight(asked.key(), renewal);
    Flight running = renewal.begin(mine);
    if (running != null) {
      return joined(asked, old, running, loader);
    }
    if (!isThere(asked.key(), renewal)) {
      giveUp(mine, renewal);
      return again(asked, loader);
    }
    if (isSoft(asked) && isSubmitted(asked, mine, loader)) {
      return joined(asked, old, mine, loader);
    }
    make(asked, mine, loader, false);
    return outcome(asked, old, mine, loader, true);
  }

  private <R extends @Nullable Object> boolean isSubmitted(
      Asked asked, Flight mine, Loader<R> loader) {
    try {
      return submit(asked, mine, loader);
    } catch (Throwable e) {
      giveUp(mine, Renewal.of(asked.entry()));
      throw e;
    }
  }

  /** Whether the old result is used if the method throws. */
  private boolean isBridged(Asked asked) {
    return bounds.ageNanos(asked.entry()) < policy.errorNanos();
  }

  /** Whether the old result is used if the method takes too long. */
  private boolean isSoft(Asked asked) {
    return policy.hasSoftTimeout() && isStillStale(asked);
  }

  private boolean isStillStale(Asked asked) {
    return bounds.ageNanos(asked.entry()) < policy.staleNanos();
  }

  /** Waits for an execution in another thread, as long as there is to be waited. */
  private <R extends @Nullable Object> Call<R> joined(
      Asked asked, Call<R> old, Flight running, Loader<R> loader) {
    if (isSoft(asked) && !running.await(policy.softNanos()) && isServed(asked)) {
      return old;
    }
    if (!running.await()) {
      throw new RecursiveCallException(results.function());
    }
    return outcome(asked, old, running, loader, false);
  }

  private <R extends @Nullable Object> Call<R> outcome(
      Asked asked, Call<R> old, Flight ended, Loader<R> loader, boolean isOwn) {
    Throwable failure = ended.failure();
    if (failure != null) {
      return bridged(asked, old, failure);
    }
    if (ended.isDiscarded()) {
      // It was cleared, or another process makes it, which is as good as if it took long.
      boolean isLeft = isThere(asked.key(), Renewal.of(asked.entry())) && isStillStale(asked);
      return isLeft && isServed(asked) ? old : again(asked, loader);
    }
    if (!isOwn && !Noted.isUsable(ended.kept())) {
      return again(asked, loader);
    }
    countMiss(asked);
    return new Landed<>(Noted.plain(ended.kept()));
  }

  /** The method threw. */
  private <R extends @Nullable Object> Call<R> bridged(
      Asked asked, Call<R> old, Throwable failure) {
    if (isBridged(asked) && isBridgeable(failure) && isServed(asked)) {
      return old;
    }
    countMiss(asked);
    throw Unchanged.rethrow(failure);
  }

  /** Asks anew: what was there is not there any more. */
  private <R extends @Nullable Object> Call<R> again(Asked asked, Loader<R> loader) {
    Call<R> call = refreshes.begin(asked.key(), asked.isSameKey(), asked.digest());
    if (call.isDue()) {
      call.loadBy(loader);
    }
    return call;
  }

  private void countMiss(Asked asked) {
    if (!asked.isCounted()) {
      results.counters().miss();
    }
  }

  /** Whether it is a failure of what the method does, not of the program or of the thread. */
  private static boolean isBridgeable(Throwable failure) {
    return failure instanceof Exception
        && !(failure instanceof InterruptedException)
        && !(failure instanceof CacheException);
  }

  /** Runs the method in the calling thread, and keeps what it returns. */
  private <R extends @Nullable Object> void make(
      Asked asked, Flight mine, Loader<R> loader, boolean isBackground) {
    Renewal renewal = Renewal.of(asked.entry());
    try {
      run(asked, mine, loader, isBackground);
      if (isBackground && mine.isDiscarded()) {
        renewal.left(now());
      }
    } catch (Throwable e) {
      if (mine.failure() == null) {
        mine.fail(e);
      }
      failed(renewal, e, isBackground);
    } finally {
      // In this order: whoever comes later begins anew, whoever waits goes on.
      renewal.end();
      results.store().end(mine);
    }
  }

  private <R extends @Nullable Object> void run(
      Asked asked, Flight mine, Loader<R> loader, boolean isBackground) throws Throwable {
    if (isBackground && !asked.hasSameKey()) {
      throw new ChangedArgumentsException(results.function());
    }
    Call<R> call = results.renew(mine, asked.entry().kept(), asked.digest(), isBackground);
    while (call.mustRun()) {
      try {
        R result = loader.load();
        if (isBackground && !asked.hasSameKey()) {
          release(asked, result);
          throw new ChangedArgumentsException(results.function());
        }
        call.returned(result);
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
  }

  /** Releases what the method returned for other arguments, unless it is what is there. */
  private void release(Asked asked, @Nullable Object result) {
    if (!results.kind().outlivesFence() && result != Noted.plain(asked.entry().kept())) {
      results.kind().left(result, EvictionReason.REFUSED);
    }
  }

  private void failed(Renewal renewal, Throwable thrown, boolean isBackground) {
    boolean isBridging = policy.errorNanos() > policy.freshNanos() && isBridgeable(thrown);
    if (isBackground ? !pool.isOpen() : !isBridging) {
      // The caches were closed meanwhile, or the caller gets it.
      return;
    }
    results.counters().refreshFailed();
    long now = now();
    long nanos = renewal.failed(now);
    Quiet before = quiet.get();
    if ((before == null || before.isOver(now))
        && quiet.compareAndSet(before, new Quiet(now, nanos))) {
      Refreshes.Log.LOG.log(
          Level.WARNING,
          "A result of " + results.function() + " could not be refreshed. The old one is used; no"
              + " other attempt for " + TimeUnit.NANOSECONDS.toSeconds(nanos) + " s.",
          thrown);
    }
  }

  private long now() {
    return bounds.nanos().getAsLong();
  }
}
