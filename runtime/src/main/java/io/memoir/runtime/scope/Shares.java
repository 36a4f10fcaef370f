package io.memoir.runtime.scope;

import io.memoir.runtime.result.Results;
import io.memoir.runtime.size.Measured;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The results of one function in all sessions, and how often they were found, in sessions that have
 * ended too.
 *
 * <p>Results that have to be released are kept until their session ends, be it lost or not: the
 * caches release them if the session does not. Other results go with their session. Safe for any
 * threads.
 */
final class Shares implements LongSupplier, Measured {

  private final boolean releases;
  private final ReentrantLock lock = new ReentrantLock();

  /** By identity, as they have no equals; guarded by the lock. */
  private final Set<Share> shares = new HashSet<>();

  private final ReferenceQueue<Results> lost = new ReferenceQueue<>();

  /** What was found in sessions whose results nobody can reach any more; guarded by the lock. */
  private long hitsOfLost;

  /** Guarded by the lock. */
  private boolean isClosed;

  Shares(boolean releases) {
    this.releases = releases;
  }

  /** What one session has. */
  static final class Share extends WeakReference<Results> {

    private final LongSupplier hits;

    /** Null if nobody else has to release them; guarded by the lock. */
    private @Nullable Results kept;

    private Share(Results results, boolean releases, ReferenceQueue<Results> lost) {
      super(results, lost);
      this.hits = results.store().hitCount();
      this.kept = releases ? results : null;
    }
  }

  /** Adds the results of one more session. */
  Share add(Results results) {
    Share share = new Share(results, releases, lost);
    lock.lock();
    try {
      countLost();
      shares.add(share);
      return share;
    } finally {
      lock.unlock();
    }
  }

  /** The session has ended, and its results were released. */
  void ended(Share share) {
    lock.lock();
    try {
      share.kept = null;
    } finally {
      lock.unlock();
    }
  }

  /** The results that are there. */
  List<Results> all() {
    lock.lock();
    try {
      countLost();
      List<Results> all = new ArrayList<>(shares.size());
      for (Share share : shares) {
        Results results = share.get();
        if (results != null) {
          all.add(results);
        }
      }
      return all;
    } finally {
      lock.unlock();
    }
  }

  /** Marks what comes later as closed; returns what is there. */
  List<Results> close() {
    lock.lock();
    try {
      isClosed = true;
      List<Results> all = all();
      shares.forEach(share -> share.kept = null);
      return all;
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return isClosed;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long getAsLong() {
    lock.lock();
    try {
      countLost();
      long hits = hitsOfLost;
      for (Share share : shares) {
        hits += share.hits.getAsLong();
      }
      return hits;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public long bytes() {
    long bytes = 0;
    for (Results results : all()) {
      bytes += results.store().bytes();
    }
    return bytes;
  }

  /** Nobody can find what nobody can reach, so these counts do not change any more. */
  private void countLost() {
    for (Reference<?> share = lost.poll(); share != null; share = lost.poll()) {
      if (share instanceof Share gone && shares.remove(gone)) {
        hitsOfLost += gone.hits.getAsLong();
      }
    }
  }
}
