package io.memoir.runtime.result;

import io.memoir.error.RecursiveCallException;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.copy.Snapshot;
import io.memoir.runtime.copy.Snapshots;
import io.memoir.runtime.copy.Staged;
import io.memoir.runtime.execution.Noted;
import io.memoir.runtime.execution.Product;
import io.memoir.runtime.execution.Recording;
import io.memoir.runtime.execution.Unchanged;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.async.Arrival;
import io.memoir.runtime.result.async.AsyncKind;
import io.memoir.runtime.result.method.Discards;
import io.memoir.runtime.result.method.MethodRun;
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
final class Run<R extends @Nullable Object> implements Call<R> {

  private final Results results;
  private final Object key;
  private final Supplier<? extends @Nullable Digest> digestSource;

  /** The key as all processes know it; null if there is none, or nobody has asked. */
  private @Nullable Digest digest;

  private boolean mustRun;
  private boolean isMiss;
  private final Discards discards;

  /** The execution that others can wait for; null if the caches are closed. */
  private @Nullable Flight flight;

  private long startNanos;

  @Nullable
  Object kept;

  /** The run of the method, from its begin to its end. */
  private final MethodRun method;

  /** What is kept of the result that is made anew. */
  private @Nullable Object before;

  /** Whether a result is made anew that nobody waits for. */
  private boolean isBackground;

  /** What it has emitted, once it has ended; or what the run had that made what was found. */
  private Recording recording = Recording.EMPTY;

  /** The look on disk, until it has ended; null where nothing is there. */
  private Lasting.@Nullable Attempt attempt;

  Run(Results results, Object key, Supplier<? extends @Nullable Digest> digest) {
    this.results = results;
    this.key = key;
    this.method = new MethodRun(key);
    this.discards = new Discards(results.function());
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

  /** Begins to make a result anew: what is kept of it, and whether nobody waits for that. */
  void renew(Flight renewal, @Nullable Object kept, boolean isInBackground) {
    renewal.takeOver();
    flight = renewal;
    before = Noted.plain(kept);
    isBackground = isInBackground;
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
      method.begin(results.stage(), isBackground ? null : results.kind().spinner());
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
      // What depends on inputs is in memory only.
      Lasting.Attempt looking =
          mine.key() == key ? results.attempt(mine, digest, !isBackground) : null;
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

  @Override
  public boolean mustRun() {
    return mustRun;
  }

  @Override
  public void returned(R result) {
    if (results.kind() instanceof AsyncKind kind) {
      depart(kind, result);
      return;
    }
    long nanos = System.nanoTime() - startNanos;
    recording = method.end(flight);
    if (!results.kind().keeps(result)) {
      pass(result, nanos);
      return;
    }
    boolean hasInputs = method.hasInputs();
    Object made = results.kind().keep(method.reached(), hasInputs ? null : digest, result);
    if (made instanceof Noted) {
      results.noted();
    }
    if (attempt != null) {
      storeBeside(attempt, hasInputs, new Product(result, recording, nanos));
    }
    results.counters().loaded(nanos);
    Flight mine = flight;
    if (mine == null) {
      succeed(made);
    } else {
      boolean staysOut = made instanceof Snapshot
          && attempt != null
          && !hasInputs
          && attempt.staysOut(mine.isRepeated());
      land(mine, made, 0, staysOut);
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
      inputs.refuseStage(results.kind().releases());
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
    Arrival arrival = new Arrival(results, kind, begun, promise, returned);
    if (!isKept) {
      land(begun.stored());
    }
    attempt = null;
    succeed(promise);
    arrival.depart();
  }

  /** Those who wait for the method go on, and nothing is kept. */
  private void land(@Nullable Object outcome) {
    Flight mine = flight;
    if (mine != null) {
      mine.succeed(outcome);
      results.store().end(mine);
    }
    endAttempt();
  }

  /** Hands on what is not kept. */
  private void pass(R result, long nanos) {
    boolean isData = results.kind().outlivesFence();
    succeed(
        isData
            ? results.kind().keep(method.reached(), method.hasInputs() ? null : digest, result)
            : result);
    results.counters().loaded(nanos);
    Flight mine = flight;
    if (mine != null) {
      Unkept.pass(results, mine, noted(kept));
    }
    endAttempt();
  }

  private void storeBeside(Lasting.Attempt where, boolean hasInputs, Product product) {
    FunctionInputs inputs = results.stage().inputs();
    if (!hasInputs) {
      where.store(product);
    } else if (inputs != null) {
      inputs.staysInMemory();
    }
  }

  /**
   * Stores what is kept, and lets those go on who wait for it.
   *
   * @param staysOut whether memory keeps no more than a place for it
   */
  private void land(Flight mine, @Nullable Object made, long ageNanos, boolean staysOut) {
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
  private @Nullable Object noted(@Nullable Object made) {
    if (recording.isEmpty()) {
      return made;
    }
    results.noted();
    return Noted.with(made, results.stage().replay(recording));
  }

  /** What nobody keeps is the caller's, without a copy, unless others wait for theirs. */
  private @Nullable Object divided(Flight mine, @Nullable Object made) {
    if (made instanceof Snapshot snapshot) {
      return mine.isAwaited() ? snapshot : snapshot.take();
    }
    return mine.isAwaited() ? results.kind().adopt(made) : made;
  }

  private void endAttempt() {
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
  private void discard(Flight mine) {
    if (mine.renews()) {
      mine.discard();
      mustRun = false;
      return;
    }
    discards.add(mine, method.isTorn());
    mine.discard();
  }

  private void succeed(@Nullable Object made) {
    kept = Noted.plain(made);
    mustRun = false;
  }

  /** Stores what is kept, or says that it is not; if storing fails, it departs. */
  private boolean isStored(
      Flight mine, @Nullable Object made, long ageNanos, Departures departures) {
    boolean stored = false;
    try {
      stored = !method.isTorn() && results.store().put(mine, made, ageNanos, departures);
      return stored;
    } finally {
      if (stored) {
        results.stored(isBackground);
      } else if (!mine.renews() || Noted.plain(made) != before) {
        // Else it is the very instance that has left, or is about to.
        Unkept.refused(results, mine, made, departures);
      }
    }
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
      Unkept.failed(results, flight, thrown, isOfMethod && !method.hasInputs());
    }
    endAttempt();
  }

  // The cast holds: it is what was kept of the result of this key.
  @Override
  @SuppressWarnings({"unchecked", "NullAway"})
  public R result() {
    return (R) (kept instanceof Snapshot snapshot ? snapshot.copy() : kept);
  }
}
