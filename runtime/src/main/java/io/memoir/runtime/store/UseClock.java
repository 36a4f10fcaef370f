package io.memoir.runtime.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the uses of the entries of one store.
 *
 * <p>The clock belongs to the thread that moved it last, and that thread numbers its uses by
 * itself, without touching the clock; one that finds it moved by another moves it on. So a use by
 * one thread after a use by another has a later number, and as long as no two threads use the store
 * at the very same moment the order is exact. Threads that do meet at the clock leave it alone for
 * a while: their next few dozen uses count as that one moment. They would otherwise spend ten times
 * as long on the clock as on the rest of a hit. Safe for any threads.
 *
 * <p>{@link OfAllFunctions} takes its place where functions share a bound.
 */
@SuppressWarnings(
    "UnusedVariable") // They keep the clock alone on a line of the processors' caches.
class UseClock {

  /** As many uses by the thread that moved the clock fit between two of its times: 2 to this. */
  private static final int USES_BITS = 20;

  private static final VarHandle NOW;

  static {
    try {
      NOW = MethodHandles.lookup().findVarHandle(UseClock.class, "now", long.class);
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

  /** Never 0, which is the time of a thread that has not moved the clock. */
  private volatile long now = 1;

  private long after1;
  private long after2;
  private long after3;
  private long after4;
  private long after5;
  private long after6;
  private long after7;

  /** The time of a use by a write, later than all before. */
  long tick(@Nullable Stripe mine) {
    long time = (long) NOW.getAndAdd(this, 1L) + 1;
    if (mine != null) {
      mine.moved(time, firstOf(time));
    }
    return firstOf(time);
  }

  /** Notes a use by the thread whose stripe is {@code mine}. */
  void use(UsedEntry entry, @Nullable Stripe mine) {
    long time = now;
    if (mine == null || mine.isBehind(time)) {
      useBehind(entry, time, mine);
    } else if (entry.used() != mine.lastUse()) {
      // Else it is the last of all uses, and need not be noted again.
      if (isLastOfItsTime(mine.lastUse())) {
        move(entry, time, mine);
      } else {
        entry.useLast(mine.nextUse());
      }
    }
  }

  /** Notes a use by a thread that does not have the clock. */
  private void useBehind(UsedEntry entry, long time, @Nullable Stripe mine) {
    if (mine == null) {
      move(entry, time, null);
    } else if (mine.isCrowded()) {
      entry.use(mine.lastUse());
    } else {
      long nanos = System.nanoTime();
      if (mine.tookJustNow(nanos)) {
        crowd(entry, mine);
      } else {
        mine.took(nanos);
        move(entry, time, mine);
      }
    }
  }

  private void crowd(UsedEntry entry, Stripe mine) {
    long use = lastOf(now);
    entry.use(use);
    mine.crowd(use);
  }

  private void move(UsedEntry entry, long time, @Nullable Stripe mine) {
    if (NOW.compareAndSet(this, time, time + 1)) {
      entry.use(firstOf(time + 1));
      if (mine != null) {
        mine.moved(time + 1, firstOf(time + 1));
      }
      return;
    }
    // Another thread moved it between the two lines above: that is as good as simultaneous.
    if (mine == null) {
      entry.use(lastOf(now));
    } else {
      crowd(entry, mine);
    }
  }

  private static long firstOf(long time) {
    return time << USES_BITS;
  }

  private static long lastOf(long time) {
    return firstOf(time) | (1L << USES_BITS) - 1;
  }

  /** Whether the clock has to be moved before another use. */
  private static boolean isLastOfItsTime(long use) {
    return use == lastOf(use >> USES_BITS);
  }

  /**
   * Numbers uses so that they can be compared between functions: by the system's monotonic time.
   * That costs more than the rest of a hit, so that only functions that share a bound are numbered
   * so. Uses of one thread have numbers of their own however coarse the system's steps are.
   */
  static final class OfAllFunctions extends UseClock {

    /** So that the times of a program are above zero. */
    private static final long ORIGIN = System.nanoTime() - 1;

    @Override
    long tick(@Nullable Stripe mine) {
      return now(mine);
    }

    @Override
    void use(UsedEntry entry, @Nullable Stripe mine) {
      entry.use(now(mine));
    }

    private static long now(@Nullable Stripe mine) {
      long nanos = System.nanoTime() - ORIGIN;
      if (mine == null) {
        return nanos;
      }
      long use = Math.max(nanos, mine.lastUse() + 1);
      mine.moved(0, use);
      return use;
    }
  }
}
