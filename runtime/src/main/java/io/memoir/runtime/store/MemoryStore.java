package io.memoir.runtime.store;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The results of one function in memory, bounded by number in exact least-recently-used order and
 * by time since the write.
 *
 * <p>Reads take no lock: a hit is a look-up in a {@link ConcurrentHashMap} and, where the number is
 * bounded, one write of a use number into the entry. The order of uses is sorted out only when
 * something has to go: entries are filed by the use number they had when they were last looked at,
 * and an entry that was used since is filed again. A filed number is never larger than the real
 * one, so the first entry whose two numbers agree is the least recently used of all.
 *
 * <p>No method calls foreign code but {@code equals} and {@code hashCode} of keys. Safe for any
 * threads.
 */
public final class MemoryStore {

  private final Bounds bounds;
  private final ConcurrentHashMap<Object, Entry> entries = new ConcurrentHashMap<>();
  private final AtomicLong uses = new AtomicLong();
  private final ReentrantLock lock = new ReentrantLock();

  /** Entries by filed use number; guarded by the lock; empty when the number is not bounded. */
  private final TreeMap<Long, Entry> byUse = new TreeMap<>();

  /** Entries in the order of their writes; guarded by the lock; empty when nothing expires. */
  private final Set<Entry> byWrite = new LinkedHashSet<>();

  /** Written under the lock. */
  private volatile boolean closed;

  /** Makes an empty store that keeps to {@code bounds}. */
  public MemoryStore(Bounds bounds) {
    this.bounds = bounds;
  }

  /** Returns the result under {@code key} and counts a use of it; null if there is none to use. */
  public @Nullable Entry find(Object key) {
    Entry entry = entries.get(key);
    if (entry == null || bounds.hasExpired(entry, bounds.now())) {
      return null;
    }
    if (bounds.countsUses() && entry.used() != uses.get()) {
      entry.use(uses.incrementAndGet());
    }
    return entry;
  }

  /**
   * Keeps a result, unless {@code flight} was fenced or the store is closed. Results that expired
   * or are one too many leave.
   *
   * @return whether the result is kept
   */
  public boolean put(Object key, @Nullable Object kept, Flight flight, Departures departures) {
    lock.lock();
    try {
      expire(departures);
      if (closed || flight.isFenced()) {
        return false;
      }
      Entry old = entries.get(key);
      if (old != null) {
        drop(old);
        departures.others().add(old.kept());
      }
      makeRoom(departures);
      insert(new Entry(key, kept, bounds.now(), uses.incrementAndGet()));
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes {@code entry} out.
   *
   * @return false if it had left already, in which case somebody else owns it
   */
  public boolean remove(Entry entry) {
    lock.lock();
    try {
      return drop(entry);
    } finally {
      lock.unlock();
    }
  }

  /** Takes out what has expired. */
  public void removeExpired(Departures departures) {
    lock.lock();
    try {
      expire(departures);
    } finally {
      lock.unlock();
    }
  }

  /** Takes out the result under {@code key} and fences {@code flights} for that key. */
  public void clear(Object key, Flights flights, Departures departures) {
    lock.lock();
    try {
      flights.fence(key);
      Entry entry = entries.get(key);
      if (entry != null && drop(entry)) {
        departures.others().add(entry.kept());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes out all results and fences all {@code flights}: what they compute is not kept. */
  public void clear(Flights flights, Departures departures) {
    lock.lock();
    try {
      flights.fenceAll();
      entries.values().forEach(entry -> departures.others().add(entry.kept()));
      entries.clear();
      byUse.clear();
      byWrite.clear();
    } finally {
      lock.unlock();
    }
  }

  /** Clears, and keeps nothing from now on. */
  public void close(Flights flights, Departures departures) {
    lock.lock();
    try {
      closed = true;
      clear(flights, departures);
    } finally {
      lock.unlock();
    }
  }

  /** Whether {@link #close} was called. */
  public boolean isClosed() {
    return closed;
  }

  /** The number of results, expired ones that have not left yet included. */
  public long size() {
    return entries.mappingCount();
  }

  private void insert(Entry entry) {
    if (bounds.countsUses()) {
      byUse.put(entry.filed(), entry);
    }
    if (bounds.expires()) {
      byWrite.add(entry);
    }
    // Last, so that if one of these fails for lack of memory, nothing has been stored.
    entries.put(entry.key(), entry);
  }

  private boolean drop(Entry entry) {
    boolean wasStored = entries.remove(entry.key(), entry);
    byUse.remove(entry.filed());
    byWrite.remove(entry);
    return wasStored;
  }

  private void expire(Departures departures) {
    long now = bounds.now();
    // All entries have the same ttl, so the order of writes is the order in which they expire.
    for (Iterator<Entry> oldest = byWrite.iterator(); oldest.hasNext(); ) {
      Entry entry = oldest.next();
      if (!bounds.hasExpired(entry, now)) {
        return;
      }
      oldest.remove();
      if (drop(entry)) {
        departures.expired().add(entry.kept());
      }
    }
  }

  private void makeRoom(Departures departures) {
    while (bounds.countsUses() && entries.size() >= bounds.maxEntries()) {
      Entry entry = leastRecentlyUsed();
      if (drop(entry)) {
        departures.evicted().add(entry.kept());
      }
    }
  }

  private Entry leastRecentlyUsed() {
    // Uses that come while this looks are not waited for: readers could keep it busy for ever.
    long begin = uses.get();
    while (true) {
      Map.Entry<Long, Entry> first = byUse.firstEntry();
      Entry entry = first.getValue();
      long used = entry.used();
      if (used == entry.filed() || entry.filed() > begin) {
        return entry;
      }
      byUse.remove(entry.filed());
      entry.file(used);
      byUse.put(used, entry);
    }
  }
}
