package io.memoir.runtime.result;

import io.memoir.runtime.call.Call;
import io.memoir.runtime.copy.Snapshot;
import io.memoir.runtime.execution.Noted;
import io.memoir.runtime.execution.Product;
import io.memoir.runtime.execution.Recording;
import io.memoir.runtime.execution.Unchanged;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.failure.KeptFailures;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.method.Discards;
import io.memoir.runtime.result.method.MethodRun;
import io.memoir.runtime.result.method.Renewing;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.Flight;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the outcome of a call: it is kept, shared with those who wait for it, or
 * discarded.
 *
 * <p>For one thread.
 */
abstract class Landing<R extends @Nullable Object> implements Call<R> {

  final Results results;
  final Object key;
  boolean mustRun;
  private final Discards discards;

  /** The execution that others can wait for; null if the caches are closed. */
  @Nullable
  Flight flight;

  @Nullable
  Object kept;

  /** The run of the method, from its begin to its end. */
  final MethodRun method;

  /** Who has a result made anew that is there; null for a run that is made for its caller. */
  @Nullable
  Renewing renewing;

  /** What it has emitted, once it has ended; or what the run had that made what was found. */
  Recording recording = Recording.EMPTY;

  /** The look on disk, until it has ended; null where nothing is there. */
  Lasting.@Nullable Attempt attempt;

  Landing(Results results, Object key) {
    this.results = results;
    this.key = key;
    this.method = new MethodRun(key);
    this.discards = new Discards(results.function());
  }

  @Override
  public boolean mustRun() {
    return mustRun;
  }

  /** Whether a result is made anew that nobody waits for. */
  final boolean isBackground() {
    return renewing != null && renewing.isBackground();
  }

  /** Takes over the outcome of an execution that has ended; false if that is of no use. */
  final boolean takesOver(Flight other) {
    if (!MethodRun.isSame(other)) {
      return false;
    }
    Throwable failure = other.failure();
    if (failure != null) {
      throw Unchanged.rethrow(failure);
    }
    kept = Noted.plain(other.kept());
    return !other.isDiscarded() && Noted.isUsable(other.kept());
  }

  /** Those who wait for the method go on, and nothing is kept. */
  final void land(@Nullable Object outcome) {
    Flight mine = flight;
    if (mine != null) {
      mine.succeed(outcome);
      results.store().end(mine);
    }
    endAttempt();
  }

  /** What is kept of what the method has returned. */
  final @Nullable Object keep(@Nullable Object result, @Nullable Digest digest) {
    Object made = results.kind().keep(method.reached(), method.hasInputs() ? null : digest, result);
    if (made instanceof Noted) {
      results.noted();
    }
    return made;
  }

  /** Hands on what {@code cacheIf} does not want. */
  final void pass(@Nullable Object result, @Nullable Digest digest) {
    boolean isData = results.kind().outlivesFence();
    succeed(isData ? keep(result, digest) : result);
    Flight mine = flight;
    if (mine != null && !isData) {
      // A resource is its maker's own, and those who wait make theirs.
      mine.discard();
      results.store().end(mine);
      endAttempt();
    } else {
      land(noted(kept));
    }
  }

  /** The store has refused the result; data was never there to leave. */
  private void refused(Flight mine, @Nullable Object made, Departures departures) {
    if (!results.kind().outlivesFence()) {
      departures.because(mine.fenceReason());
      departures.add(made);
    }
  }

  /**
   * The execution has failed.
   *
   * @param isOutcome whether the exception is what the arguments lead to, not one of the cache
   */
  final void failed(Flight mine, Throwable thrown, boolean isOutcome) {
    mine.fail(thrown);
    Departures departures = results.departures();
    KeptFailures failures = results.failures;
    try {
      // Beside an old result, that is the one to keep.
      if (isOutcome && !mine.renews() && failures != null && failures.keeps(thrown)) {
        results.noted();
        failures.keep(mine, thrown, departures);
        results.stored(false);
      }
    } finally {
      results.store().end(mine);
      results.leave(departures);
    }
  }

  /** Stores what outlives the process, unless nobody knows what it is for. */
  final void storeBeside(Lasting.Attempt where, Product product) {
    FunctionInputs inputs = results.stage().inputs();
    if (!method.isTorn() && !where.store(product) && inputs != null) {
      inputs.staysInMemory();
    }
  }

  /**
   * Stores what is kept, and lets those go on who wait for it.
   *
   * @param staysOut whether memory keeps no more than a place for it
   */
  final void land(Flight mine, @Nullable Object made, long ageNanos, boolean staysOut) {
    Departures departures = results.departures();
    try {
      Object kept = staysOut ? Entry.ELSEWHERE : noted(made);
      if (isStored(mine, kept, ageNanos, departures) || results.kind().outlivesFence()) {
        Object outcome = staysOut ? divided(mine, made) : made;
        mine.succeed(noted(outcome));
        succeed(outcome);
      } else {
        discard(mine);
      }
    } catch (Throwable e) {
      mine.fail(e);
      mustRun = false;
      throw e;
    } finally {
      results.store().end(mine);
      results.leave(departures);
      endAttempt();
    }
  }

  /** What is kept of a result, with what is to be done each time before it is used again. */
  final @Nullable Object noted(@Nullable Object made) {
    if (recording.isEmpty()) {
      return made;
    }
    results.noted();
    return Noted.with(made, results.stage().replay(recording));
  }

  /** What nobody keeps is the caller's, without a copy, unless others wait for theirs. */
  final @Nullable Object divided(Flight mine, @Nullable Object made) {
    if (made instanceof Snapshot snapshot) {
      return mine.isAwaited() ? snapshot : snapshot.take();
    }
    return mine.isAwaited() ? results.kind().adopt(made) : made;
  }

  final void endAttempt() {
    Lasting.Attempt ending = attempt;
    if (ending != null) {
      attempt = null;
      ending.end();
    }
  }

  /**
   * The resource was cleared, or its inputs changed, while it was made: it is to be made again,
   * unless that is no use.
   */
  final void discard(Flight mine) {
    if (mine.renews()) {
      mine.discard();
      mustRun = false;
      return;
    }
    discards.add(mine, method.isTorn());
    mine.discard();
  }

  final void succeed(@Nullable Object made) {
    kept = Noted.plain(made);
    mustRun = false;
  }

  /** Stores what is kept, or says that it is not; if storing fails, it departs. */
  final boolean isStored(Flight mine, @Nullable Object made, long ageNanos, Departures departures) {
    boolean stored = false;
    try {
      stored = !method.isTorn() && results.store().put(mine, made, ageNanos, departures);
      return stored;
    } finally {
      if (stored) {
        results.stored(isBackground());
      } else if (renewing == null || Noted.plain(made) != renewing.before()) {
        // Else it is the very instance that has left, or is about to.
        refused(mine, made, departures);
      }
    }
  }

  // The cast holds: it is what was kept of the result of this key.
  @Override
  @SuppressWarnings({"unchecked", "NullAway"})
  public R result() {
    return (R) (kept instanceof Snapshot snapshot ? snapshot.copy() : kept);
  }
}
