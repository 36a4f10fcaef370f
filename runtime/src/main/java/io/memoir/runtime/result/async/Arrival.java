package io.memoir.runtime.result.async;

import io.memoir.error.UnstorableResultException;
import io.memoir.hook.EvictionReason;
import io.memoir.runtime.copy.Staged;
import io.memoir.runtime.execution.Product;
import io.memoir.runtime.execution.Recording;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.Lasting;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.result.method.MethodRun;
import io.memoir.runtime.result.method.Renewing;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.Flight;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The end of an execution whose method has returned a stage: when that is done, the value is
 * stored, then all who wait get theirs, and then what may not stay is released. All of it on the
 * thread that completes the stage, which holds no lock meanwhile.
 *
 * <p>Begun by one thread, ended by another.
 */
public final class Arrival implements BiConsumer<@Nullable Object, @Nullable Throwable> {

  private final Results results;
  private final AsyncKind kind;
  private final Begun begun;
  private final Staged promise;
  private final CompletionStage<?> stage;
  private final @Nullable Renewing renewing;
  private final AtomicBoolean isOver = new AtomicBoolean();

  /** Made before there is something to end: nothing may fail in between. */
  private final Departures departures;

  private boolean isStored;

  /**
   * An execution under way.
   *
   * @param digest the key as all processes know it; null if there is none
   * @param startNanos when the method was called
   * @param flight where others find the execution; null if nothing is kept
   * @param attempt where else the value is to be kept; null for nowhere
   * @param method the run of the method, which has ended
   * @param recording what the method emitted until it returned its stage
   * @param stored the promise, with what is to be done each time before it is used again
   */
  public record Begun(
      Object key,
      @Nullable Digest digest,
      long startNanos,
      @Nullable Flight flight,
      Lasting.@Nullable Attempt attempt,
      MethodRun method,
      Recording recording,
      @Nullable Object stored) {}

  /**
   * Waits for nothing yet; {@link #depart} does.
   *
   * @param promise what all callers get their stages of
   * @param returned what the method returned
   * @param renewing who has a result made anew; null for a run that is made for its caller
   * @throws io.memoir.error.CacheException when nothing was returned
   */
  public Arrival(
      Results results,
      AsyncKind kind,
      Begun begun,
      Staged promise,
      @Nullable Object returned,
      @Nullable Renewing renewing) {
    this.results = results;
    this.renewing = renewing;
    this.kind = kind;
    this.promise = promise;
    this.stage = AsyncKind.stage(results.function(), returned);
    this.begun = begun;
    this.departures = results.departures();
  }

  /**
   * Lets those go on who wait for the method, and waits for its stage, or ends at once if that is
   * done.
   */
  public void depart() {
    if (begun.flight != null) {
      begun.flight.depart(begun.stored);
    }
    try {
      if (begun.attempt != null) {
        // Its locks are of this thread.
        begun.attempt.end();
      }
    } finally {
      follow();
    }
  }

  private void follow() {
    try {
      stage.whenComplete(this);
    } catch (Throwable e) {
      // A stage of the program's own, which nobody can wait for.
      accept(null, e);
    }
  }

  /** The stage is done; called once, but the stage may be of a class of the program. */
  @Override
  public void accept(@Nullable Object value, @Nullable Throwable thrown) {
    if (isOver.getAndSet(true)) {
      return;
    }
    long nanos = System.nanoTime() - begun.startNanos;
    Throwable failure = thrown;
    try {
      if (thrown == null) {
        succeed(value, nanos);
      } else {
        fail(thrown, nanos);
      }
    } catch (Throwable e) {
      failure = e;
      fail(e, nanos);
    } finally {
      end(failure);
    }
  }

  private void fail(Throwable failure, long nanos) {
    promise.fail(failure);
    results.counters().loadFailed(nanos);
  }

  /** Keeps the value; if that throws, nothing is kept. */
  private void succeed(@Nullable Object value, long nanos) {
    begun.method.requireNoLateReads();
    Object kept;
    try {
      kept = kind.keepValue(begun.key, begun.digest, value);
    } catch (UnstorableResultException e) {
      // Nothing is to be kept after a clear, so a caller that is alone needs no copy.
      if (!isFenced() || !promise.giveAway(value, e)) {
        throw e;
      }
      results.counters().loaded(nanos);
      return;
    }
    try {
      if (renewing != null) {
        renewing.requireSameArguments();
      }
      Lasting.Attempt attempt = begun.attempt;
      if (attempt != null) {
        attempt.store(new Product(value, begun.recording, nanos));
      }
      promise.settle(kept);
      isStored = put(kept);
    } finally {
      if (!isStored && !kind.outlivesFence()) {
        refuse(kept);
      }
    }
    results.counters().loaded(nanos);
  }

  /** What came may not stay. */
  private void refuse(@Nullable Object kept) {
    if (renewing != null && kept == Staged.plain(renewing.before())) {
      // It is the very instance that is there, or has left.
      return;
    }
    departures.because(begun.flight == null ? EvictionReason.CLOSED : begun.flight.fenceReason());
    // Not the promise itself, which may become a failure.
    departures.add(Staged.of(kept));
  }

  private boolean isFenced() {
    return renewing == null
        && begun.flight != null
        && results.store().look(begun.key) != begun.flight;
  }

  private boolean put(@Nullable Object kept) {
    Flight flight = begun.flight;
    if (flight == null) {
      return false;
    }
    boolean staysOut = Lasting.staysOut(begun.attempt, kept, flight.isRepeated());
    boolean isPut =
        results.store().put(flight, staysOut ? Entry.ELSEWHERE : begun.stored, departures);
    if (isPut && renewing != null && renewing.isBackground()) {
      results.counters().refreshed();
    }
    return isPut;
  }

  private void end(@Nullable Throwable failure) {
    // In this order: whoever comes later begins anew, whoever waits goes on.
    try {
      if (renewing != null) {
        renewing.ended(failure);
      }
    } finally {
      announce();
    }
    try {
      if (isStored) {
        results.stored(false);
      }
      results.leave(departures);
      if (begun.attempt != null) {
        begun.attempt.end();
      }
    } catch (Throwable e) {
      // The callers have got what they asked for, and nobody calls this.
      Log.LOG.log(Level.WARNING, "Something went wrong after a call of " + results.function(), e);
    }
  }

  private void announce() {
    try {
      if (begun.flight != null) {
        results.store().end(begun.flight);
      }
    } finally {
      promise.announce();
    }
  }

  /** Loaded when there is something to be told. */
  private static final class Log {

    private static final System.Logger LOG = System.getLogger("io.memoir.async");

    private Log() {}
  }
}
