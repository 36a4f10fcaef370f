package io.memoir.runtime.refresh;

import io.memoir.error.CacheException;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.call.Loader;
import io.memoir.runtime.execution.Execution;
import io.memoir.runtime.scope.SessionBinding;
import io.memoir.runtime.scope.SessionTable;
import io.memoir.runtime.store.Bounds;
import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.Flight;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Has results of one function made anew, in the background or for a caller that waits, each result
 * once at a time; and knows when the old one is used in place of the new.
 *
 * <p>Safe for any threads. The method runs outside all locks.
 */
final class Loads {

  private final Refreshes refreshes;
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

  Loads(Refreshes refreshes, Bounds bounds, RefreshPolicy policy, RefreshPool pool) {
    this.refreshes = refreshes;
    this.bounds = bounds;
    this.policy = policy;
    this.pool = pool;
  }

  Refreshes refreshes() {
    return refreshes;
  }

  RefreshPool pool() {
    return pool;
  }

  /** How long a call waits for the method if there is an old result. */
  long softNanos() {
    return policy.softNanos();
  }

  long now() {
    return bounds.nanos().getAsLong();
  }

  /** Uses the old result, unless {@code validate} or a note refuses it: then it has left. */
  boolean isServed(Asked asked) {
    Entry entry = asked.entry();
    // What has just come from disk was asked already, and shown.
    if (!asked.isCounted() && asked.results().isRefused(entry, asked.digest())) {
      return false;
    }
    if (!asked.isCounted()) {
      asked.results().store().use(entry);
    }
    asked.results().counters().staleHit();
    return true;
  }

  /** The same for a caller that has waited: a resource may have been released meanwhile. */
  boolean isStillServed(Asked asked) {
    boolean isUsable = asked.results().kind().outlivesFence() || asked.isThere();
    return isUsable && isServed(asked);
  }

  /** Whether the old result is used if the method throws. */
  boolean isBridged(Asked asked) {
    return bounds.ageNanos(asked.entry()) < policy.errorNanos();
  }

  /** The same if it throws this. */
  boolean isBridged(Asked asked, Throwable failure) {
    return isBridged(asked) && isBridgeable(failure);
  }

  /** Whether the old result is used if the method takes too long. */
  boolean isSoft(Asked asked) {
    return policy.hasSoftTimeout() && isStillStale(asked);
  }

  boolean isStillStale(Asked asked) {
    return bounds.ageNanos(asked.entry()) < policy.staleNanos();
  }

  /** Makes a result anew in the background, unless that is under way or nobody is there to. */
  <R extends @Nullable Object> void background(Asked asked, Loader<R> loader) {
    Renewal renewal = asked.renewal();
    Flight mine = new Flight(asked.key(), renewal);
    if (renewal.begin(mine) == null) {
      Refreshing refreshing = new Refreshing(this, asked, mine, true);
      boolean isUnderWay = false;
      try {
        isUnderWay = asked.isThere() && submit(asked, refreshing, loader);
      } finally {
        if (!isUnderWay) {
          refreshing.giveUp();
        }
      }
    }
  }

  /** Has a thread of the pool make it, inside of the caller's session if the result is of that. */
  <R extends @Nullable Object> boolean submit(
      Asked asked, Refreshing refreshing, Loader<R> loader) {
    SessionTable session = asked.results().stage().isOfSession() ? SessionBinding.current() : null;
    return pool.submit(() -> SessionBinding.begin(session).after(() -> {
      // It may have been cleared, or its session have ended, before the thread was there.
      if (asked.isThere()) {
        // Whoever gets the result is shown what the run has emitted.
        Execution.showOn(new NoElements()).after(() -> refreshing.run(loader));
      } else {
        refreshing.giveUp();
      }
    }));
  }

  /** Makes a result anew for a caller that waits for it, or gets the old one after all. */
  <R extends @Nullable Object> Call<R> foreground(Asked asked, Call<R> old, Loader<R> loader) {
    boolean isResting = isBridged(asked) && asked.renewal().isResting(now());
    return isResting && isServed(asked) ? old : new Foreground<>(this, asked, old, loader).load();
  }

  /** Whether it is a failure of what the method does, not of the program or of the thread. */
  private static boolean isBridgeable(Throwable thrown) {
    Throwable cause = thrown.getCause();
    // What fails in one stage is wrapped by those that depend on it.
    Throwable failure = thrown instanceof CompletionException && cause != null ? cause : thrown;
    return failure instanceof Exception
        && !(failure instanceof InterruptedException)
        && !(failure instanceof CacheException);
  }

  /** An attempt has failed, and the old result stays. */
  void failed(Asked asked, Throwable thrown, boolean isBackground) {
    boolean isBridging = policy.errorNanos() > policy.freshNanos() && isBridgeable(thrown);
    boolean isClosed = !pool.isOpen() || asked.results().store().isClosed();
    if (isBackground ? isClosed : !isBridging) {
      // Nobody is there whom it matters to, or the caller gets it.
      return;
    }
    long now = now();
    long nanos = asked.renewal().failed(now);
    asked.results().counters().refreshFailed();
    Quiet before = quiet.get();
    if ((before == null || before.isOver(now))
        && quiet.compareAndSet(before, new Quiet(now, nanos))) {
      Refreshes.Log.LOG.log(
          Level.WARNING,
          "A result of " + asked.results().function() + " could not be refreshed. The old one is"
              + " used; no other attempt for " + TimeUnit.NANOSECONDS.toSeconds(nanos) + " s.",
          thrown);
    }
  }
}
