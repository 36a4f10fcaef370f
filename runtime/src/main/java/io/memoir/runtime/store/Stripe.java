package io.memoir.runtime.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;

/**
 * What one thread notes about its hits on one function: only that thread writes, so counting needs
 * neither a lock nor an atomic operation, and no count is lost.
 *
 * <p>The unused fields keep two stripes off one line of the processors' caches.
 */
@SuppressWarnings("UnusedVariable") // See above; hits are read through the handle too.
final class Stripe {

  /** As many uses of a crowded thread count as one moment. */
  private static final int QUIET = 64;

  /** Uses of two threads within so short a time count as simultaneous. */
  private static final long MOMENT_NANOS = 1_000;

  private static final VarHandle HITS;

  static {
    try {
      HITS = MethodHandles.lookup().findVarHandle(Stripe.class, "hits", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private long before1;
  private long before2;
  private long before3;
  private long before4;
  private long before5;
  private long before6;
  private long before7;

  private final long ownerId;
  private final WeakReference<Thread> owner;
  private long hits;
  private long ownTime;
  private long lastUse;
  private int quiet;
  private long takenNanos;

  private long after1;
  private long after2;
  private long after3;
  private long after4;
  private long after5;
  private long after6;
  private long after7;

  /** A stripe of the calling thread that goes on with the count of another, which has ended. */
  Stripe(Thread owner, long hits) {
    this.ownerId = owner.getId();
    this.owner = new WeakReference<>(owner);
    this.hits = hits;
    this.takenNanos = System.nanoTime() - MOMENT_NANOS;
  }

  boolean isOf(long threadId) {
    return ownerId == threadId;
  }

  /** Whether the thread has ended, so that nobody counts here any more. */
  boolean isAbandoned() {
    Thread thread = owner.get();
    return thread == null || !thread.isAlive();
  }

  void countHit() {
    HITS.setOpaque(this, hits + 1);
  }

  /** Read by any thread. */
  long hits() {
    return (long) HITS.getOpaque(this);
  }

  /** Whether another thread has moved the clock since this one did. */
  boolean isBehind(long now) {
    return ownTime != now;
  }

  /** The time of one more use by this thread, which has the clock. */
  long nextUse() {
    return ++lastUse;
  }

  /** The time of the last use by this thread. */
  long lastUse() {
    return lastUse;
  }

  /** Notes that this thread moved the clock to {@code time}, and its first use since then. */
  void moved(long time, long firstUse) {
    ownTime = time;
    lastUse = firstUse;
  }

  /** Whether this use is one of those that count as one moment. */
  boolean isCrowded() {
    if (quiet == 0) {
      return false;
    }
    quiet--;
    return true;
  }

  /** Notes that another thread uses the store at this very moment. */
  void crowd(long use) {
    lastUse = use;
    quiet = QUIET;
  }

  /** Whether this thread took the clock only a moment ago, and has lost it to another since. */
  boolean tookJustNow(long nanos) {
    return nanos - takenNanos < MOMENT_NANOS;
  }

  /** Notes when this thread took the clock from another. */
  void took(long nanos) {
    takenNanos = nanos;
  }
}
