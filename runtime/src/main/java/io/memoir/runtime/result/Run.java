package io.memoir.runtime.result;

import io.memoir.error.RecursiveCallException;
import io.memoir.runtime.copy.Snapshots;
import io.memoir.runtime.copy.Staged;
import io.memoir.runtime.execution.Noted;
import io.memoir.runtime.execution.Product;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.async.Arrival;
import io.memoir.runtime.result.async.AsyncKind;
import io.memoir.runtime.result.method.Renewing;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.Flight;
import io.memoir.runtime.store.MemoryStore;
import io.memoir.runtime.store.step.Step;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not find its result: the caller runs the method, unless another caller does so
 * already, whose outcome it then shares.
 *
 * <p>For one thread.
 */
final class Run<R extends @Nullable Object> extends Landing<R> {

  private final Supplier<? extends @Nullable Digest> digestSource;

  /** The key as all processes know it; null if there is none, or nobody has asked. */
  private @Nullable Digest digest;

  private boolean isMiss;
  private long startNanos;

  Run(Results results, Object key, Supplier<? extends @Nullable Digest> digest) {
    super(results, key);
    this.digestSource = digest;
  }

  /** Begins an execution, or waits for the one that is under way; throws what that threw. */
  void begin() {
    boolean settled = false;
    while (!settled) {
      Object at = results.store().walk(key);
      settled = (at != key && !isMiss && isHit(at)) || begins(at);
    }
    if (mustRun) {
      beginMine();
    }
  }

  /** Begins, or gets the outcome of others; false if it has to look again. */
  private boolean begins(Object at) {
    Flight mine = new Flight(at);
    // Made before the flight begins: nothing may fail between its begin and its end.
    Departures departures = results.departures();
    Object found = results.store().begin(mine, departures);
    if (found == mine || found == null) {
      flight = found == null ? null : mine;
      mustRun = true;
      startNanos = System.nanoTime();
    }
    boolean isMoved = found == MemoryStore.MOVED;
    if (found != mine && !isMoved) {
      // Before it waits, which may take long.
      countMiss();
    }
    leave(departures);
    return mustRun || (!isMoved && hasOutcome(found));
  }

  /** Finds a result whose inputs are the caller's; if there is none to use, it may be refused. */
  private boolean isHit(Object at) {
    Entry entry = results.store().find(at);
    if (entry == null || results.isRefused(entry, digestSource)) {
      return false;
    }
    results.store().use(entry);
    succeed(Noted.plain(entry.kept()));
    Step.read(at);
    return true;
  }

  /** Begins to make a result anew. */
  void renew(Flight renewal, Renewing by) {
    renewal.takeOver();
    flight = renewal;
    renewing = by;
    mustRun = true;
    // Who asked for it has counted what it is to the caller.
    isMiss = true;
    startNanos = System.nanoTime();
    beginMine();
  }

  /** Begins an execution that is this caller's own. */
  private void beginMine() {
    Flight mine = flight;
    if (mine == null) {
      results.kind().requireOpen();
    } else {
      recall(mine);
    }
    if (mustRun) {
      method.begin(results.stage(), isBackground() ? null : results.kind().spinner());
      // The execution begins now.
      startNanos = System.nanoTime();
    } else if (!recording.isEmpty()) {
      var unused = results.stage().replay(recording).admits(kept);
    }
  }

  /** Looks on disk; an execution that has begun does not outlive a failure of that. */
  private void recall(Flight mine) {
    try {
      digest = digestSource.get();
      Lasting.Attempt looking = results.attempt(mine, key, digest, !isBackground());
      if (looking != null && looking.isBusy()) {
        attempt = looking;
        mustRun = false;
        mine.discard();
        results.store().end(mine);
        endAttempt();
        return;
      }
      if (looking == null || !looking.isFound()) {
        attempt = looking;
        countMiss();
        return;
      }
      Object found = looking.result();
      boolean staysOut = looking.staysOut(mine.isRepeated()) && !Snapshots.isShared(found);
      Object made = staysOut ? results.kind().bare(found) : results.kind().adopt(found);
      if (!mine.renews()) {
        results.counters().recalled(looking.loadNanos());
      }
      attempt = looking;
      Object reached = Step.after(key, looking.read());
      mine.reach(reached);
      Step.read(reached);
      recording = looking.recording();
      land(mine, made, looking.ageNanos(), staysOut);
    } catch (Throwable e) {
      threw(e);
      throw e;
    }
  }

  /** Counts the call as one that has found nothing, once. */
  private void countMiss() {
    if (!isMiss) {
      isMiss = true;
      results.counters().miss();
    }
  }

  /** Releases what expired; an execution that has begun does not outlive a failure of that. */
  private void leave(Departures departures) {
    try {
      results.leave(departures);
    } catch (Throwable e) {
      threw(e);
      throw e;
    }
  }

  /** Takes over a result, or another caller's outcome; false if that is of no use. */
  private boolean hasOutcome(@Nullable Object found) {
    if (!(found instanceof Flight other)) {
      Entry entry = (Entry) Objects.requireNonNull(found);
      kept = Noted.plain(entry.kept());
      Step.read(entry.key());
      return !results.isRefused(entry, digestSource);
    }
    if (!other.await()) {
      throw new RecursiveCallException(results.function());
    }
    return takesOver(other);
  }

  @Override
  public void returned(R result) {
    AsyncKind stages = results.kind().stages();
    if (stages != null) {
      depart(stages, result);
      return;
    }
    long nanos = System.nanoTime() - startNanos;
    recording = method.end(flight);
    if (!results.kind().keeps(result)) {
      results.counters().loaded(nanos);
      pass(result, digest);
      return;
    }
    Object made = keep(result, digest);
    if (attempt != null) {
      storeBeside(attempt, new Product(result, recording, nanos, method.read()));
    }
    results.counters().loaded(nanos);
    Flight mine = flight;
    if (mine == null) {
      succeed(made);
    } else {
      land(mine, made, 0, Lasting.staysOut(attempt, made, mine.isRepeated()));
    }
    if (mustRun) {
      mustRun = false;
      begin();
    }
  }

  /** The method returned, and its result comes later: all who wait for it get stages. */
  private void depart(AsyncKind kind, @Nullable Object returned) {
    recording = method.end(flight);
    boolean isKept = !method.hasInputs();
    FunctionInputs inputs = results.stage().inputs();
    if (!isKept && inputs != null) {
      inputs.refuseStage(results.kind().releases() && !results.kind().outlivesFence());
    }
    Staged promise = new Staged();
    Arrival.Begun begun = new Arrival.Begun(
        key,
        digest,
        startNanos,
        isKept ? flight : null,
        isKept ? attempt : null,
        method,
        recording,
        noted(promise));
    Arrival arrival = new Arrival(results, kind, begun, promise, returned, renewing);
    if (!isKept) {
      land(begun.stored());
    }
    attempt = null;
    succeed(promise);
    arrival.depart();
  }

  @Override
  public void threw(Throwable thrown) {
    if (!mustRun) {
      // It comes from the cache itself, after the execution had ended.
      return;
    }
    mustRun = false;
    boolean isOfMethod = method.isRunning();
    var unused = method.end(flight);
    countMiss();
    results.counters().loadFailed(System.nanoTime() - startNanos);
    if (flight != null) {
      failed(flight, thrown, isOfMethod && !method.hasInputs());
    }
    endAttempt();
  }
}
