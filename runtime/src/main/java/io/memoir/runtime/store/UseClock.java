package io.memoir.runtime.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the uses of the entries of one store: its time is the number of the last use.
 *
 * <p>As long as no two threads use the store at the very same moment, each use has a number of its
 * own, and the order is exact. A thread that meets another one at the clock leaves the clock alone
 * for a while: its next few dozen uses count as that one moment. The two would otherwise spend ten
 * times as long on the clock as on the rest of a hit. Safe for any threads.
 */
@SuppressWarnings(
    "UnusedVariable") // They keep the clock alone on a line of the processors' caches.
final class UseClock {

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

  private volatile long now;

  private long after1;
  private long after2;
  private long after3;
  private long after4;
  private long after5;
  private long after6;
  private long after7;

  long now() {
    return now;
  }

  /** Moves the clock on and returns the new time. */
  long tick() {
    return (long) NOW.getAndAdd(this, 1L) + 1;
  }

  /** Notes a use by the thread whose stripe is {@code mine}. */
  void use(UsedEntry entry, @Nullable Stripe mine) {
    if (mine != null && mine.isCrowded()) {
      entry.use(mine.crowdedTime());
      return;
    }
    long time = now;
    // The last of all uses need not be noted again.
    if (entry.used() == time) {
      return;
    }
    if (NOW.compareAndSet(this, time, time + 1)) {
      entry.use(time + 1);
      return;
    }
    long crowded = now;
    entry.use(crowded);
    if (mine != null) {
      mine.crowd(crowded);
    }
  }
}
