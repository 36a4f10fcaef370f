package io.memoir.runtime.budget;

import io.memoir.runtime.expiry.Sweeps.Swept;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.MemoryStore;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What the results of several functions may take in memory together. When it is exceeded, the least
 * recently used result of all functions leaves, and so on, until one is left.
 *
 * <p>Of each function an earlier time than its least recent use is known, which is brought up to
 * date only for the function that it puts first: so the first whose time is right has the least
 * recently used result of all. Safe for any threads; the lock is taken only when there is too much.
 */
public final class Budget {

  /** So many looks in a row at results that are used just then; more would be in vain. */
  private static final int MOST_LOOKS = 64;

  private final long maxBytes;
  private final AtomicLong bytes = new AtomicLong();
  private final ReferenceQueue<Share> gone = new ReferenceQueue<>();
  private final ReentrantLock lock = new ReentrantLock();

  /** Guarded by the lock. */
  private final List<Holding> holdings = new ArrayList<>();

  /** Results that leave a function, to be let go when the lock is free. */
  private record Leaving(Swept swept, Departures departures) {}

  /**
   * Sets the bound.
   *
   * @param maxBytes in bytes, 1 or more
   */
  public Budget(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * Has a function take part.
   *
   * @param store its results, which are measured and whose uses can be compared
   * @param swept lets go what has to leave
   * @return its part, which the function keeps as long as it has the results
   */
  public Share join(MemoryStore store, Swept swept) {
    return new Share(this, store, swept);
  }

  /** What all functions take, in bytes; what left since the last result was stored included. */
  public long bytes() {
    return bytes.get();
  }

  Holding hold(Share share) {
    Holding holding = new Holding(share, gone);
    lock.lock();
    try {
      holdings.add(holding);
    } finally {
      lock.unlock();
    }
    return holding;
  }

  void stored(Holding holding, long now) {
    if (bytes.addAndGet(holding.growTo(now)) > maxBytes) {
      trim();
    }
    forgetGone();
  }

  private void forgetGone() {
    Reference<? extends Share> left = gone.poll();
    while (left instanceof Holding holding) {
      lock.lock();
      try {
        forget(holding);
      } finally {
        lock.unlock();
      }
      left = gone.poll();
    }
  }

  private void forget(Holding holding) {
    bytes.addAndGet(holding.growTo(0));
    holdings.remove(holding);
  }

  /** Drops what is too much. */
  private void trim() {
    List<Leaving> leaving = new ArrayList<>();
    lock.lock();
    try {
      countAll();
      int looks = 0;
      while (bytes.get() > maxBytes && looks < MOST_LOOKS) {
        Holding first = first();
        Share share = first == null ? null : first.get();
        if (first == null || share == null || isLast(first, share)) {
          break;
        }
        looks = drop(first, share, leaving) ? 0 : looks + 1;
      }
    } finally {
      lock.unlock();
    }
    leaving.forEach(left -> left.swept.leave(left.departures));
  }

  /**
   * Takes notice of what has left without a word, and of functions that have their first result.
   */
  private void countAll() {
    for (Holding holding : List.copyOf(holdings)) {
      Share share = holding.get();
      if (share == null) {
        forget(holding);
        continue;
      }
      bytes.addAndGet(holding.growTo(share.store.bytes()));
      if (holding.leastRecentUse == Long.MAX_VALUE) {
        holding.leastRecentUse = share.store.leastRecentUse();
      }
    }
  }

  /** The function that has the least recently used result; null if there is none. */
  private @Nullable Holding first() {
    while (true) {
      Holding first = null;
      for (Holding holding : holdings) {
        if (first == null || holding.leastRecentUse < first.leastRecentUse) {
          first = holding;
        }
      }
      if (first == null || first.leastRecentUse == Long.MAX_VALUE) {
        return null;
      }
      Share share = first.get();
      long use = share == null ? Long.MAX_VALUE : share.store.leastRecentUse();
      if (use == first.leastRecentUse) {
        return first;
      }
      first.leastRecentUse = use;
    }
  }

  /** Whether a function has the only result that is left, which stays however large it is. */
  private boolean isLast(Holding holding, Share share) {
    return bytes.get() == holding.bytes() && share.store.size() == 1;
  }

  private boolean drop(Holding holding, Share share, List<Leaving> leaving) {
    Departures departures = share.swept.departures();
    share.store.crowdOut(holding.leastRecentUse, departures);
    bytes.addAndGet(holding.growTo(share.store.bytes()));
    if (departures.evicted() == 0) {
      return false;
    }
    leaving.add(new Leaving(share.swept, departures));
    return true;
  }
}
