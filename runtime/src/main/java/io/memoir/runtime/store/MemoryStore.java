package io.memoir.runtime.store;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The results of one function in memory, bounded by number and by what they take, in exact
 * least-recently-used order, and by time since the write; and the executions that are under way, at
 * most one for a key.
 *
 * <p>A hit takes no lock and, where the number is not bounded, writes nothing but the thread's own
 * count. Everything else happens under one lock, which is held for a few dozen nanoseconds at a
 * time: no method calls foreign code under it but {@code equals} of keys. Safe for any threads.
 */
public final class MemoryStore extends BoundedTable implements LongSupplier {

  private final Bounds bounds;

  /** As the bounds say; here it is nearer, as are the next. */
  private final boolean expires;

  private final long ttlNanos;
  private final LongSupplier nanos;
  private final boolean countsUses;

  /** Whether neither of the two. */
  private final boolean isPlain;

  private final Stripes stripes = new Stripes();
  private final UseClock uses;
  private final ReentrantLock lock = new ReentrantLock();

  /** Written under the lock. */
  private volatile boolean closed;

  /** Makes an empty store that keeps to {@code bounds}. */
  public MemoryStore(Bounds bounds) {
    super(bounds);
    this.bounds = bounds;
    this.uses = bounds.useClock();
    this.expires = bounds.expires();
    this.ttlNanos = bounds.ttlNanos();
    this.nanos = bounds.nanos();
    this.countsUses = bounds.countsUses();
    this.isPlain = !expires && !countsUses;
  }

  /**
   * Returns the result under {@code key} and counts a hit.
   *
   * @return null if there is none to use as it is; also, seldom, if another thread changes the
   *     store meanwhile
   */
  public @Nullable Entry hit(Object key) {
    if (!(node(key) instanceof Entry entry) || !entry.isDirect()) {
      return null;
    }
    if (isPlain) {
      stripes.countHit(stripes.current());
      return entry;
    }
    if (hasExpired(entry)) {
      return null;
    }
    use(entry);
    return entry;
  }

  /** The same as {@link #hit}, but counts nothing: the caller may have to refuse it. */
  public @Nullable Entry find(Object key) {
    return node(key) instanceof Entry entry && !entry.isElsewhere() && !hasExpired(entry)
        ? entry
        : null;
  }

  private boolean hasExpired(Entry entry) {
    return expires
        && entry instanceof TimedEntry timed
        && nanos.getAsLong() - timed.writtenNanos() >= ttlNanos;
  }

  /** Counts a hit on {@code entry} and notes that it was used. */
  public void use(Entry entry) {
    Stripe mine = stripes.current();
    stripes.countHit(mine);
    if (countsUses && entry instanceof UsedEntry used) {
      uses.use(used, mine);
    }
  }

  /** How many hits were counted. */
  @Override
  public long getAsLong() {
    return stripes.hits();
  }

  /** The same, without the results. */
  public LongSupplier hitCount() {
    return stripes;
  }

  /**
   * Begins an execution, unless there is no need to. Results that expired leave.
   *
   * @return {@code mine} if it has begun; else the {@link Entry} that is there after all, or the
   *     {@link Flight} that is under way and can be waited for, or {@link #MOVED} if inputs make
   *     the key another one; null if the store is closed
   */
  public @Nullable Object begin(Flight mine, Departures departures) {
    long now = bounds.now();
    lock.lock();
    try {
      expire(now, departures);
      if (closed) {
        return null;
      }
      Node there = node(mine.key());
      if (there == null
          || (there instanceof Entry entry && isOutOfUse(entry, now, mine, departures))) {
        return began(mine) ? mine : MOVED;
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
   * Keeps the result of an execution, unless it was fenced, the store is closed, or there is one
   * where it has got by the inputs it read. Results that expired, are renewed or are one too many
   * leave. The execution is still to be ended.
   *
   * @return whether the result is kept
   */
  public boolean put(Flight mine, @Nullable Object kept, Departures departures) {
    return put(mine, kept, 0, departures);
  }

  /** The same for a result that was written {@code ageNanos} ago, 0 or more. */
  public boolean put(Flight mine, @Nullable Object kept, long ageNanos, Departures departures) {
    long now = bounds.now();
    long bytes = bounds.measure(mine.reached(), kept);
    lock.lock();
    try {
      expire(now, departures);
      if (mine.isFenced(closed)) {
        return false;
      }
      Flight place = mine.renews() ? mine : place(mine, departures);
      if (place == null) {
        return false;
      }
      long use = countsUses ? now() : 0;
      if (mine.renews()) {
        Entry old = takeRenewed(mine);
        if (old == null) {
          return false;
        }
        departures.renewed(old, kept);
        use = old instanceof UsedEntry used ? used.used() : use;
        link(mine);
      }
      makeRoom(place, use, bytes, departures);
      Entry made = bounds.entry(place, kept, now, ageNanos, use);
      mine.passOn(made, ageNanos != 0);
      insert(place, made, bytes);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Ends an execution that has begun, and lets the callers that wait for it go on. */
  public void end(Flight mine) {
    lock.lock();
    try {
      if (node(mine.key()) == mine) {
        unlink(mine);
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
   * @return in how many nanoseconds the next result expires, 1 or more, also if the clock was set
   *     back; {@link Long#MAX_VALUE} if none will
   */
  public long removeExpired(Departures departures) {
    long now = bounds.now();
    lock.lock();
    try {
      expire(now, departures);
      return nanosToExpiry(now);
    } finally {
      lock.unlock();
    }
  }

  /** Takes out the results under {@code key} and fences the executions for that key. */
  public void clear(Object key, Departures departures) {
    lock.lock();
    try {
      takeBelow(key, null, departures);
      Node node = node(key);
      if (node instanceof Flight flight) {
        flight.fence();
        unlink(flight);
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
      dropAll(departures);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes out the least recently used result, if uses are counted and its key is one to go, unless
   * one was dropped for a newer one and nobody was told of it yet.
   *
   * @return the key of the result that left, which nobody else is told; null if there is none
   */
  public @Nullable Object removeLeastRecentlyUsed(Predicate<Object> isToGo, Departures departures) {
    lock.lock();
    try {
      Entry entry = departures.hasTold() ? leastRecentlyUsed(now()) : null;
      if (entry != null && isToGo.test(entry.key())) {
        evict(entry, departures);
      }
      return departures.tell();
    } finally {
      lock.unlock();
    }
  }

  /**
   * When the least recently used result was used, for functions that share a bound.
   *
   * @return a time to be compared with that of other functions; {@link Long#MAX_VALUE} if there is
   *     no result
   */
  public long leastRecentUse() {
    lock.lock();
    try {
      UsedEntry entry = leastRecentlyUsed(now());
      return entry == null ? Long.MAX_VALUE : entry.used();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes out the least recently used result to make room for those of other functions, unless it
   * was used meanwhile.
   *
   * @param use when it was used last
   */
  public void crowdOut(long use, Departures departures) {
    lock.lock();
    try {
      UsedEntry entry = leastRecentlyUsed(now());
      if (entry != null && entry.used() <= use) {
        crowdOut(entry, departures);
      }
    } finally {
      lock.unlock();
    }
  }

  /** The time of the last use of all, by this thread. */
  private long now() {
    return uses.tick(stripes.current());
  }

  /** The keys of results by use, or only of those that were used since that was asked last. */
  public List<Object> keysByUse(boolean sinceAsked) {
    lock.lock();
    try {
      return sinceAsked ? keysSinceAsked(now()) : keysByUse();
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

  /** Whether it was closed. */
  public boolean isClosed() {
    return closed;
  }

  /** The number of results, expired ones that have not left yet included. */
  public int size() {
    lock.lock();
    try {
      return count();
    } finally {
      lock.unlock();
    }
  }
}
