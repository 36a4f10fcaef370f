package io.memoir.runtime.store;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The results of one function in memory, bounded by number in exact least-recently-used order and
 * by time since the write; and the executions that are under way, at most one for a key.
 *
 * <p>A hit takes no lock and, where the number is not bounded, writes nothing but the thread's own
 * count. Everything else happens under one lock, which is held for a few dozen nanoseconds at a
 * time: no method calls foreign code under it but {@code equals} of keys. Safe for any threads.
 */
public final class MemoryStore {

  private final Bounds bounds;
  private final Table table = new Table();
  private final Stripes stripes = new Stripes();
  private final UseClock uses = new UseClock();
  private final ReentrantLock lock = new ReentrantLock();

  /** Empty when the number is not bounded; guarded by the lock. */
  private final UseOrder byUse = new UseOrder();

  /** Empty when nothing expires; guarded by the lock. */
  private final WriteOrder byWrite = new WriteOrder();

  /** Results in the table, executions not counted; guarded by the lock. */
  private int size;

  /** Written under the lock. */
  private volatile boolean closed;

  /** Makes an empty store that keeps to {@code bounds}. */
  public MemoryStore(Bounds bounds) {
    this.bounds = bounds;
  }

  /**
   * Returns the result under {@code key}, without counting a use of it.
   *
   * @return null if there is none to use; also, seldom, if another thread changes the store
   *     meanwhile
   */
  public @Nullable Entry find(Object key) {
    Node node = table.find(key);
    if (node instanceof Entry entry && !(bounds.expires() && hasExpired(entry))) {
      return entry;
    }
    return null;
  }

  private boolean hasExpired(Entry entry) {
    return bounds.hasExpired(entry, bounds.now());
  }

  /** Counts a hit on {@code entry} and notes that it was used. */
  public void use(Entry entry) {
    Stripe mine = stripes.mine();
    stripes.countHit(mine);
    if (entry instanceof UsedEntry used && bounds.countsUses()) {
      uses.use(used, mine);
    }
  }

  /** How many hits were counted. */
  public long hits() {
    return stripes.hits();
  }

  /**
   * Begins an execution, unless there is no need to. Results that expired leave.
   *
   * @return {@code mine} if it has begun; else the {@link Entry} that is there after all, or the
   *     {@link Flight} that is under way and can be waited for; null if the store is closed
   */
  public @Nullable Object begin(Flight mine, Departures departures) {
    long now = bounds.now();
    lock.lock();
    try {
      expire(now, departures);
      if (closed) {
        return null;
      }
      Node there = table.find(mine.key());
      if (there == null) {
        table.add(mine);
        return mine;
      }
      if (there instanceof Flight other) {
        other.awaited();
      }
      return there;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Keeps the result of an execution, unless it was fenced or the store is closed. Results that
   * expired or are one too many leave. The execution is still to be ended.
   *
   * @return whether the result is kept
   */
  public boolean put(Flight mine, @Nullable Object kept, Departures departures) {
    long now = bounds.now();
    lock.lock();
    try {
      expire(now, departures);
      if (closed || mine.isFenced()) {
        return false;
      }
      makeRoom(departures);
      insert(mine, entry(mine, kept, now));
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Ends an execution that has begun, and lets the callers that wait for it go on. */
  public void end(Flight mine) {
    lock.lock();
    try {
      if (table.find(mine.key()) == mine) {
        table.remove(mine);
      }
    } finally {
      lock.unlock();
      mine.land();
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

  /**
   * Takes out what has expired.
   *
   * @return in how many nanoseconds the next result expires, 1 or more; {@link Long#MAX_VALUE} if
   *     none will
   */
  public long removeExpired(Departures departures) {
    long now = bounds.now();
    lock.lock();
    try {
      expire(now, departures);
      TimedEntry oldest = byWrite.oldest();
      return oldest == null
          ? Long.MAX_VALUE
          : Math.max(1, bounds.ttlNanos() - (now - oldest.writtenNanos()));
    } finally {
      lock.unlock();
    }
  }

  /** Takes out the result under {@code key} and fences the execution for that key. */
  public void clear(Object key, Departures departures) {
    lock.lock();
    try {
      Node node = table.find(key);
      if (node instanceof Flight flight) {
        flight.fence();
        table.remove(flight);
      } else if (node instanceof Entry entry && drop(entry)) {
        departures.add(entry.kept());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Takes out all results and fences all executions: what they compute is not kept. */
  public void clear(Departures departures) {
    lock.lock();
    try {
      table.forEach(node -> {
        if (node instanceof Flight flight) {
          flight.fence();
        } else if (node instanceof Entry entry) {
          departures.add(entry.kept());
        }
      });
      table.clear();
      byUse.clear();
      byWrite.clear();
      size = 0;
    } finally {
      lock.unlock();
    }
  }

  /** Clears, and keeps nothing from now on. */
  public void close(Departures departures) {
    lock.lock();
    try {
      closed = true;
      clear(departures);
    } finally {
      lock.unlock();
    }
  }

  /** The number of results, expired ones that have not left yet included. */
  public int size() {
    lock.lock();
    try {
      return size;
    } finally {
      lock.unlock();
    }
  }

  private Entry entry(Flight flight, @Nullable Object kept, long now) {
    if (bounds.expires()) {
      return new TimedEntry(flight, kept, uses.tick(), now);
    }
    return bounds.countsUses() ? new UsedEntry(flight, kept, uses.tick()) : new Entry(flight, kept);
  }

  private void insert(Flight flight, Entry entry) {
    if (bounds.countsUses() && entry instanceof UsedEntry used) {
      byUse.add(used);
    }
    if (entry instanceof TimedEntry timed) {
      byWrite.add(timed);
    }
    // Last, so that if one of these fails for lack of memory, nothing has been stored.
    table.replace(flight, entry);
    size++;
  }

  private boolean drop(Entry entry) {
    if (table.find(entry.key()) != entry) {
      return false;
    }
    table.remove(entry);
    if (bounds.countsUses() && entry instanceof UsedEntry used) {
      byUse.remove(used);
    }
    if (entry instanceof TimedEntry timed) {
      byWrite.remove(timed);
    }
    size--;
    return true;
  }

  private void expire(long now, Departures departures) {
    // All entries have the same ttl, so the order of writes is the order in which they expire.
    TimedEntry oldest = byWrite.oldest();
    while (oldest != null && bounds.hasExpired(oldest, now) && drop(oldest)) {
      departures.expired(oldest);
      oldest = byWrite.oldest();
    }
  }

  private void makeRoom(Departures departures) {
    while (bounds.countsUses() && size >= bounds.maxEntries()) {
      Entry entry = byUse.leastRecentlyUsed(uses.now());
      if (drop(entry)) {
        departures.evicted(entry);
      }
    }
  }
}
