package io.memoir.runtime.store;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Stores as races find them. */
final class Stores {

  private Stores() {}

  /** A store without bounds. */
  static MemoryStore unbounded() {
    return new MemoryStore(new Bounds(Integer.MAX_VALUE, Long.MAX_VALUE, () -> 0));
  }

  /** A store that keeps so many results. */
  static MemoryStore bounded(int maxEntries) {
    return new MemoryStore(new Bounds(maxEntries, Long.MAX_VALUE, () -> 0));
  }

  /** A store whose results expire after 10 ticks of the clock. */
  static MemoryStore expiring(AtomicLong clock) {
    return new MemoryStore(new Bounds(Integer.MAX_VALUE, 10, clock::get));
  }

  /** An execution that has begun. */
  static Flight begun(MemoryStore store, Object key) {
    Flight flight = new Flight(key);
    if (store.begin(flight, new Departures(true)) != flight) {
      throw new IllegalStateException("the key is taken");
    }
    return flight;
  }

  /** A result that is there. */
  static Entry stored(MemoryStore store, Object key, Object kept) {
    put(store, begun(store, key), kept);
    return Objects.requireNonNull(store.find(key));
  }

  /** Stores what an execution returned, as a call does; returns how many results left for it. */
  static int put(MemoryStore store, Flight flight, Object kept) {
    Departures departures = new Departures(true);
    flight.succeed(kept);
    if (!store.put(flight, kept, departures)) {
      departures.add(kept);
    }
    store.end(flight);
    return departures.leaving().size();
  }

  /** The result under the key; null if there is none. */
  static @Nullable Object kept(MemoryStore store, Object key) {
    Entry entry = store.find(key);
    return entry == null ? null : entry.kept();
  }

  /** Whether the key is free, so that an execution can begin: no result, and none under way. */
  static boolean isFree(MemoryStore store, Object key) {
    Flight flight = new Flight(key);
    boolean isFree = store.begin(flight, new Departures(true)) == flight;
    if (isFree) {
      store.end(flight);
    }
    return isFree;
  }
}
