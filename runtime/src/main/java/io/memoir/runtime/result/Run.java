package io.memoir.runtime.result;

import io.memoir.error.CacheException;
import io.memoir.error.RecursiveCallException;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.copy.Snapshot;
import io.memoir.runtime.copy.Snapshots;
import io.memoir.runtime.execution.Execution;
import io.memoir.runtime.execution.Noted;
import io.memoir.runtime.execution.Product;
import io.memoir.runtime.execution.Recording;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.spinner.FunctionSpinner;
import io.memoir.runtime.spinner.Spin;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.Flight;
import java.util.List;
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

  /** So many runs in a row whose resource was cleared while it was made; more would not help. */
  private static final int MOST_DISCARDS = 32;

  private final Results results;
  private final Object key;
  private final Supplier<? extends @Nullable Digest> digestSource;

  /** The key as all processes know it; null if there is none, or nobody has asked. */
  private @Nullable Digest digest;

  private boolean mustRun;
  private boolean isMiss;
  private int discards;

  /** The execution that others can wait for; null if the caches are closed. */
  private @Nullable Flight flight;

  private long startNanos;

  @Nullable
  Object kept;

  /** The run of the method, from its begin to its end. */
  private @Nullable Execution execution;

  /** What it has emitted, once it has ended; or what the run had that made what was found. */
  private Recording recording = Recording.EMPTY;

  /** What may be shown meanwhile; null for nothing. */
  private @Nullable Spin spin;

  /** The look on disk, until it has ended; null where nothing is there. */
  private Lasting.@Nullable Attempt attempt;

  Run(Results results, Object key, Supplier<? extends @Nullable Digest> digest) {
    this.results = results;
    this.key = key;
    this.digestSource = digest;
  }

  /** Begins an execution, or waits for the one that is under way; throws what that threw. */
  void begin() {
    boolean settled = false;
    while (!settled) {
      Flight mine = new Flight(key);
      // Made before the flight begins: nothing may fail between its begin and its end.
      Departures departures = results.departures();
      Object found = results.store().begin(mine, departures);
      if (found == mine || found == null) {
        flight = found == null ? null : mine;
        mustRun = true;
        startNanos = System.nanoTime();
      }
      if (found != mine) {
        // Before it waits, which may take long.
        countMiss();
      }
      leave(departures);
      settled = mustRun || hasOutcome(found);
    }
    if (mustRun) {
      beginMine();
    }
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
      Execution begun = results.stage().begin();
      execution = begun;
      FunctionSpinner spinner = results.kind().spinner();
      spin = spinner == null || begun.outer() != null ? null : spinner.begin();
      // The execution begins now.
      startNanos = System.nanoTime();
    } else if (!recording.isEmpty()) {
      var unused = results.stage().replay(recording).admits(kept);
    }
  }

  private Recording endExecution() {
    Execution ending = execution;
    execution = null;
    Recording recorded = ending == null ? Recording.EMPTY : ending.end();
    Spin shown = spin;
    if (shown != null) {
      spin = null;
      shown.end();
    }
    return recorded;
  }

  /** Looks on disk; an execution that has begun does not outlive a failure of that. */
  private void recall(Flight mine) {
    try {
      digest = digestSource.get();
      Lasting.Attempt looking = results.attempt(key, digest);
      if (looking == null || !looking.isFound()) {
        attempt = looking;
        countMiss();
        return;
      }
      Object found = looking.result();
      boolean staysOut = looking.staysOut(mine.isRepeated()) && !Snapshots.isShared(found);
      Object made = staysOut ? found : results.kind().adopt(found);
      results.counters().recalled(looking.loadNanos());
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
      return !results.isRefused(entry, digestSource);
    }
    if (!other.await()) {
      throw new RecursiveCallException(results.function());
    }
    Throwable failure = other.failure();
    if (failure != null) {
      throw Run.<RuntimeException>unchanged(failure);
    }
    kept = Noted.plain(other.kept());
    return !other.isDiscarded() && Noted.isUsable(other.kept());
  }

  /** Throws what it is given: the compiler forgets the type, so nothing has to be wrapped. */
  @SuppressWarnings("unchecked")
  private static <X extends Throwable> RuntimeException unchanged(Throwable thrown) throws X {
    throw (X) thrown;
  }

  @Override
  public boolean mustRun() {
    return mustRun;
  }

  @Override
  public void returned(R result) {
    long nanos = System.nanoTime() - startNanos;
    recording = endExecution();
    if (!results.kind().keeps(result)) {
      pass(result, nanos);
      return;
    }
    Object made = results.kind().keep(key, digest, result);
    if (attempt != null) {
      attempt.store(new Product(result, recording, nanos));
    }
    results.counters().loaded(nanos);
    Flight mine = flight;
    if (mine == null) {
      succeed(made);
    } else {
      boolean staysOut =
          made instanceof Snapshot && attempt != null && attempt.staysOut(mine.isRepeated());
      land(mine, made, 0, staysOut);
    }
    if (mustRun) {
      mustRun = false;
      begin();
    }
  }

  /** Hands on what is not kept. */
  private void pass(R result, long nanos) {
    boolean isData = results.kind().outlivesFence();
    succeed(isData ? results.kind().keep(key, digest, result) : result);
    results.counters().loaded(nanos);
    Flight mine = flight;
    if (mine != null) {
      Unkept.pass(results, mine, noted(kept));
    }
    endAttempt();
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
    return new Noted(made, List.of(results.stage().replay(recording)));
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

  /** The resource was cleared while it was made: it is to be made again, unless that is no use. */
  private void discard(Flight mine) {
    if (mine.isFencedByItself()) {
      throw new CacheException("The body of " + results.function()
          + " cleared its own function.\n"
          + "Clear before or after the call: the result would be cleared again each time.");
    }
    discards++;
    if (discards == MOST_DISCARDS) {
      throw new CacheException(results.function() + " was cleared each time while it was made, "
          + MOST_DISCARDS + " times in a row.\n"
          + "Clear less often, and not from a thread that the body waits for.");
    }
    mine.discard();
  }

  private void succeed(@Nullable Object made) {
    kept = made;
    mustRun = false;
  }

  /** Stores what is kept, or says that it is not; if storing fails, it departs. */
  private boolean isStored(
      Flight mine, @Nullable Object made, long ageNanos, Departures departures) {
    boolean stored = false;
    try {
      stored = results.store().put(mine, made, ageNanos, departures);
      return stored;
    } finally {
      if (!stored) {
        Unkept.refused(results, mine, made, departures);
      } else {
        results.stored();
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
    boolean isOfMethod = execution != null;
    var unused = endExecution();
    countMiss();
    results.counters().loadFailed(System.nanoTime() - startNanos);
    if (flight != null) {
      Unkept.failed(results, flight, thrown, isOfMethod);
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
