package io.memoir.runtime;

import io.memoir.error.RecursiveCallException;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.store.Bounds;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.MemoryStore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The results of one function, for all instances or for one: look-up, statistics and departure.
 * What is kept of a result is up to the {@link Kind} of function, and so is what becomes of a
 * result that may not stay or that leaves.
 *
 * <p>Safe for any threads. Foreign code, that is bodies and releases, runs outside all locks.
 */
final class Results {

  /** What tells the two kinds of functions apart. */
  interface Kind {

    /** Whether a result that was fenced by a clear is of use to those who asked before it. */
    boolean outlivesFence();

    /** Whether what leaves has to be released. */
    boolean releases();

    /** What is kept of a result. */
    @Nullable
    Object keep(@Nullable Object result);

    /** Called before the method is run after the caches were closed; may refuse by throwing. */
    void requireOpen();

    /** A result left the cache; called once for each, on the thread that took it out. */
    void left(@Nullable Object kept);
  }

  private final String function;
  private final Kind kind;
  private final MemoryStore store;
  private final Counters counters;
  private final @Nullable Sweeper sweeper;
  private final long ttlNanos;
  private final AtomicBoolean isSweepDue = new AtomicBoolean();

  Results(String function, Bounds bounds, Kind kind, Sweeper sweeper) {
    this.function = function;
    this.store = new MemoryStore(bounds);
    this.counters = new Counters(store::hits);
    this.kind = kind;
    this.ttlNanos = bounds.ttlNanos();
    this.sweeper = bounds.expires() ? sweeper : null;
  }

  /** Returns the result under {@code key}, or null; counts nothing. */
  @Nullable
  Entry find(Object key) {
    return store.find(key);
  }

  /** Counts a hit. */
  void use(Entry entry) {
    store.use(entry);
  }

  /** Takes a refused result out and releases it, unless somebody else did. */
  void refuse(Entry entry) {
    if (store.remove(entry)) {
      kind.left(entry.kept());
    }
  }

  /** Begins a call that found no result. */
  <R extends @Nullable Object> Call<R> begin(Object key) {
    counters.miss();
    StackRoom.require();
    Run<R> run = new Run<>(this, key);
    run.begin();
    return run;
  }

  /** A result was stored: it will have to be dropped when its time is over. */
  void stored() {
    if (sweeper != null && !isSweepDue.get()) {
      sweepIn(ttlNanos);
    }
  }

  private void sweepIn(long nanos) {
    if (sweeper != null && isSweepDue.compareAndSet(false, true)) {
      sweeper.sweepIn(nanos, this);
    }
  }

  /** Drops what has expired, and comes again when more will have. */
  void sweep() {
    isSweepDue.set(false);
    Departures departures = departures();
    long next = store.removeExpired(departures);
    leave(departures);
    if (next != Long.MAX_VALUE) {
      sweepIn(next);
    }
  }

  void clear(Object key) {
    Departures departures = departures();
    store.clear(key, departures);
    leave(departures);
  }

  void clear() {
    Departures departures = departures();
    store.clear(departures);
    leave(departures);
  }

  void close() {
    Departures departures = departures();
    store.close(departures);
    leave(departures);
  }

  long size() {
    Departures departures = departures();
    store.removeExpired(departures);
    leave(departures);
    return store.size();
  }

  String function() {
    return function;
  }

  Kind kind() {
    return kind;
  }

  MemoryStore store() {
    return store;
  }

  Counters counters() {
    return counters;
  }

  CacheStats stats() {
    return counters.snapshot();
  }

  RecursiveCallException recursion() {
    return new RecursiveCallException(function);
  }

  Departures departures() {
    return new Departures(kind.releases());
  }

  void leave(Departures departures) {
    counters.evicted(departures.evicted());
    counters.expired(departures.expired());
    for (Object kept : departures.leaving()) {
      kind.left(kept);
    }
  }
}
