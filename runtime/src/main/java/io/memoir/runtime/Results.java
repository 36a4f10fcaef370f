package io.memoir.runtime;

import io.memoir.error.CacheException;
import io.memoir.error.RecursiveCallException;
import io.memoir.runtime.store.Bounds;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.Flight;
import io.memoir.runtime.store.Flights;
import io.memoir.runtime.store.MemoryStore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of one function, for all instances or for one: look-up, single execution, statistics
 * and departure. What is kept of a result is up to the {@link Kind} of function, and so is what
 * becomes of a result that may not stay or that leaves.
 *
 * <p>Safe for any threads. Foreign code, that is bodies and releases, runs outside all locks.
 */
final class Results {

  /** What tells the two kinds of functions apart. */
  interface Kind {

    /** Whether a result that was fenced by a clear is of use to those who asked before it. */
    boolean outlivesFence();

    /** What is kept of a result. */
    @Nullable
    Object keep(@Nullable Object result);

    /** What a call gets once the caches are closed, as if it were kept. */
    @Nullable
    Object afterClose(Body<?> body) throws Throwable;

    /** A result left the cache; called once for each, on the thread that took it out. */
    void left(@Nullable Object kept);
  }

  private final String function;
  private final Kind kind;
  private final MemoryStore store;
  private final Flights flights = new Flights();
  private final Counters counters = new Counters();

  Results(String function, Bounds bounds, Kind kind) {
    this.function = function;
    this.store = new MemoryStore(bounds);
    this.kind = kind;
  }

  /** Returns the result under {@code key}, or null; counts nothing. */
  @Nullable
  Entry find(Object key) {
    return store.find(key);
  }

  void countHit() {
    counters.hit();
  }

  /** Takes a refused result out and releases it, unless somebody else did. */
  void refuse(Entry entry) {
    if (store.remove(entry)) {
      kind.left(entry.kept());
    }
  }

  /**
   * Gets what is kept of the result under {@code key}, by one execution for all who ask at once.
   * What the body throws comes through unchanged, also to those who waited. The way from here to
   * the body is short on purpose: a function that calls itself through the cache takes it at each
   * level.
   */
  @Nullable
  Object load(Object key, Body<?> body) {
    counters.miss();
    StackRoom.require();
    try {
      while (!store.isClosed()) {
        Flight mine = new Flight();
        // Made before the flight begins: nothing may fail between its begin and its end.
        Departures departures = new Departures();
        Flight other = flights.begin(key, mine);
        if (other == null) {
          if (execute(key, mine, departures, body)) {
            return mine.kept();
          }
        } else if (landed(other)) {
          return other.kept();
        }
      }
      long start = System.nanoTime();
      Object kept = kind.afterClose(body);
      counters.loaded(System.nanoTime() - start);
      return kept;
    } catch (Throwable e) {
      throw Results.<RuntimeException>unchanged(e);
    }
  }

  /** Runs the body as the owner of {@code mine}; false if its result is of no use. */
  private boolean execute(Object key, Flight mine, Departures departures, Body<?> body)
      throws Throwable {
    long start = System.nanoTime();
    try {
      // Between the caller's look-up and this flight another one may have landed.
      Entry landed = store.find(key);
      if (landed != null) {
        mine.succeed(landed.kept());
        return true;
      }
      Object kept = kind.keep(body.call());
      counters.loaded(System.nanoTime() - start);
      if (isStored(key, kept, mine, departures) || kind.outlivesFence()) {
        mine.succeed(kept);
        return true;
      }
      departures.others().add(kept);
      if (mine.isFencedByItself()) {
        throw new CacheException("The body of " + function + " cleared its own function.\n"
            + "Clear before or after the call: the result would be cleared again each time.");
      }
      mine.discard();
      return false;
    } catch (Throwable e) {
      counters.loadFailed(System.nanoTime() - start);
      mine.fail(e);
      throw e;
    } finally {
      flights.end(key, mine);
      leave(departures);
    }
  }

  /** Stores what is kept, or says that it is not; if storing fails, it departs. */
  private boolean isStored(Object key, @Nullable Object kept, Flight mine, Departures departures) {
    boolean failed = true;
    try {
      boolean stored = store.put(key, kept, mine, departures);
      failed = false;
      return stored;
    } finally {
      if (failed) {
        departures.others().add(kept);
      }
    }
  }

  /** Waits for another caller's execution; false if its result is of no use. */
  private boolean landed(Flight other) throws Throwable {
    if (!flights.await(other)) {
      throw new RecursiveCallException(function);
    }
    Throwable failure = other.failure();
    if (failure != null) {
      throw failure;
    }
    return !other.isDiscarded();
  }

  /** Throws what it is given: the compiler forgets the type, so nothing has to be wrapped. */
  @SuppressWarnings("unchecked")
  private static <X extends Throwable> RuntimeException unchanged(Throwable thrown) throws X {
    throw (X) thrown;
  }

  void clear(Object key) {
    Departures departures = new Departures();
    store.clear(key, flights, departures);
    leave(departures);
  }

  void clear() {
    Departures departures = new Departures();
    store.clear(flights, departures);
    leave(departures);
  }

  void close() {
    Departures departures = new Departures();
    store.close(flights, departures);
    leave(departures);
  }

  long size() {
    Departures departures = new Departures();
    store.removeExpired(departures);
    leave(departures);
    return store.size();
  }

  Counters counters() {
    return counters;
  }

  CacheStats stats() {
    return counters.snapshot();
  }

  private void leave(Departures departures) {
    counters.evicted(departures.evicted().size());
    counters.expired(departures.expired().size());
    release(departures.evicted());
    release(departures.expired());
    release(departures.others());
  }

  private void release(List<@Nullable Object> leaving) {
    for (Object kept : leaving) {
      kind.left(kept);
    }
  }
}
