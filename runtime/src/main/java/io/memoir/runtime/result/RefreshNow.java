package io.memoir.runtime.result;

import io.memoir.error.RecursiveCallException;
import io.memoir.hook.EvictionReason;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.execution.Noted;
import io.memoir.runtime.execution.Product;
import io.memoir.runtime.execution.Recording;
import io.memoir.runtime.expiry.SystemNanos;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.store.Bounds;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.Flight;
import io.memoir.runtime.store.MemoryStore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that makes a result anew although one may be there, which stays until the new one is.
 *
 * <p>For one thread.
 */
public final class RefreshNow<R extends @Nullable Object> extends Landing<R> {

  private final Registry registry;
  private final Supplier<? extends @Nullable Digest> digestSource;

  /** The key as all processes know it; null if there is none. */
  private @Nullable Digest digest;

  /** The execution that other renewals wait for; null if the caches are closed. */
  private @Nullable Flight turn;

  /** The execution that callers without a result wait for; null while there is a result. */
  private @Nullable Flight ordinary;

  private long startNanos;

  /** The same, with notes. */
  private @Nullable Object made;

  private RefreshNow(
      Results results, Object key, Supplier<? extends @Nullable Digest> digestSource) {
    super(results, key);
    this.digestSource = digestSource;
    this.registry = results.renewals;
  }

  /**
   * The renewals of one function that are under way: at most one for a key. What a clear does to
   * executions it does to these, too.
   *
   * <p>Safe for any threads.
   */
  static final class Registry {

    /** Executions beside the results that they are to replace; null before the first. */
    private @Nullable MemoryStore turns;

    private synchronized MemoryStore turns() {
      MemoryStore known = turns;
      if (known == null) {
        known = new MemoryStore(new Bounds(Integer.MAX_VALUE, Long.MAX_VALUE, new SystemNanos()));
        turns = known;
      }
      return known;
    }

    /** What is under way for {@code key} is not to be kept. */
    synchronized void fence(Object key) {
      if (turns != null) {
        turns.clear(key, new Departures(false));
      }
    }

    /** Nothing that is under way is to be kept. */
    synchronized void fence() {
      if (turns != null) {
        turns.clear(new Departures(false));
      }
    }
  }

  /**
   * Begins a call that makes the result anew; on disk, the old one stays until then, too.
   *
   * @param <R> what the function returns
   * @param digest gives the key as all processes know it, or null if there is none
   * @throws io.memoir.error.RecursiveCallException when the caller's own run needs this very result
   */
  public static <R extends @Nullable Object> Call<R> begin(
      Results results, Object key, Supplier<? extends @Nullable Digest> digest) {
    if (!results.isEnabled) {
      return new Forwarded<>();
    }
    if (results.lasting == null) {
      StackRoom.require();
    } else {
      StackRoom.requireForFiles();
    }
    RefreshNow<R> renewal = new RefreshNow<>(results, key, digest);
    renewal.begin();
    return renewal;
  }

  private void begin() {
    boolean isLater = false;
    boolean isSettled = false;
    while (!isSettled) {
      Flight mine = new Flight(key);
      Object found = registry.turns().begin(mine, new Departures(false));
      if (found == mine) {
        turn = mine;
        startTurn(mine);
        isSettled = true;
      } else if (found instanceof Flight other) {
        if (!other.await()) {
          throw new RecursiveCallException(results.function());
        }
        // The first one that was under way may have seen less than the caller knows of.
        isSettled = isLater && takesOver(other);
        isLater = true;
      }
    }
  }

  private void startTurn(Flight mine) {
    boolean isBegun = false;
    try {
      if (!beginOrdinary()) {
        results.kind().requireOpen();
      }
      digest = digestSource.get();
      Digest known = digest;
      attempt =
          results.lasting == null || known == null ? null : results.lasting.replace(key, known);
      mustRun = true;
      method.begin(results.stage(), results.kind().spinner());
      startNanos = System.nanoTime();
      isBegun = true;
    } catch (Throwable e) {
      mine.fail(e);
      throw e;
    } finally {
      if (!isBegun) {
        end();
      }
    }
  }

  /** Fences what is under way, and lets those wait who find no result; false if it is closed. */
  private boolean beginOrdinary() {
    Departures departures = results.departures();
    departures.because(EvictionReason.REPLACED);
    MemoryStore store = results.store();
    Flight flight = new Flight(key);
    Object found = store.begin(flight, departures);
    if (found instanceof Flight && found != flight) {
      store.clear(key, departures);
      found = store.begin(flight, departures);
    }
    if (found == flight) {
      ordinary = flight;
    }
    results.leave(departures);
    return found != null;
  }

  @Override
  public void returned(R result) {
    long nanos = System.nanoTime() - startNanos;
    recording = endRun();
    boolean isData = results.kind().outlivesFence();
    boolean keeps = results.kind().keeps(result);
    Object own = keeps || isData ? keep(result, digest) : result;
    kept = Noted.plain(own);
    if (attempt != null && keeps) {
      storeBeside(attempt, new Product(result, recording, nanos, method.read()));
    }
    results.counters().loaded(nanos);
    mustRun = false;
    made = noted(own);
    if (!keeps) {
      pass();
    } else if (!land() && !isData) {
      // A resource that was cleared while it was made.
      begin();
    }
  }

  /** Hands on what is not kept; the old result stays. */
  private void pass() {
    outcome(made, results.kind().outlivesFence());
    end();
  }

  /** Keeps the result, and hands it on; false if a clear has come meanwhile. */
  private boolean land() {
    boolean isData = results.kind().outlivesFence();
    Departures departures = results.departures();
    boolean isStored = false;
    try {
      isStored = replace(departures);
      if (!isStored && !isData) {
        departures.because(fenceReason());
        departures.add(made);
      }
      outcome(made, isStored || isData);
      return isStored;
    } catch (Throwable e) {
      fail(e);
      throw e;
    } finally {
      end();
      results.leave(departures);
    }
  }

  /** Puts the new result in the place of the old one, unless a clear has come meanwhile. */
  private boolean replace(Departures departures) {
    MemoryStore store = results.store();
    boolean isStored;
    // So that a clear comes before or after all of it.
    synchronized (registry) {
      if (turn == null || method.isTorn() || registry.turns().look(key) != turn) {
        return false;
      }
      departures.because(EvictionReason.REPLACED);
      Flight mine = ordinary;
      if (mine == null) {
        store.clear(key, departures);
        made = results.kind().outlivesFence() ? made : departures.reclaim(made);
        mine = new Flight(key);
        if (store.begin(mine, departures) != mine) {
          // Somebody makes it who began later.
          return false;
        }
        mine.reach(method.reached());
        ordinary = mine;
      }
      isStored = store.put(mine, inMemory(), departures);
    }
    if (isStored) {
      results.stored(false);
    }
    return isStored;
  }

  /** What memory keeps: no more than a place for what is better left on disk. */
  private @Nullable Object inMemory() {
    return Lasting.staysOut(attempt, kept, false) ? Entry.ELSEWHERE : made;
  }

  private EvictionReason fenceReason() {
    return turn == null ? EvictionReason.CLOSED : turn.fenceReason();
  }

  private void outcome(@Nullable Object made, boolean isForAll) {
    for (Flight flight : new @Nullable Flight[] {turn, ordinary}) {
      if (flight != null && isForAll) {
        flight.succeed(made);
      } else if (flight != null) {
        flight.discard();
      }
    }
  }

  private void fail(Throwable thrown) {
    if (turn != null) {
      turn.fail(thrown);
    }
    if (ordinary != null) {
      ordinary.fail(thrown);
    }
  }

  /** Lets those go on who wait. */
  private void end() {
    Flight forMissing = ordinary;
    Flight mine = turn;
    ordinary = null;
    turn = null;
    if (forMissing != null) {
      results.store().end(forMissing);
    }
    if (mine != null) {
      registry.turns().end(mine);
    }
    endAttempt();
  }

  /** The run of the method has ended: what it has read, the outcome is for. */
  private Recording endRun() {
    Recording recorded = method.end(turn);
    Flight forMissing = ordinary;
    Flight mine = turn;
    if (forMissing != null && mine != null) {
      forMissing.reach(mine.reached());
    }
    return recorded;
  }

  @Override
  public void threw(Throwable thrown) {
    if (!mustRun) {
      // It comes from the cache itself, after the execution had ended.
      return;
    }
    mustRun = false;
    var unused = endRun();
    results.counters().loadFailed(System.nanoTime() - startNanos);
    fail(thrown);
    end();
  }
}
