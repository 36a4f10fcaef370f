package io.memoir.runtime.expiry;

import io.memoir.runtime.thread.DaemonScheduler;
import io.memoir.runtime.thread.Scheduler;
import java.lang.ref.WeakReference;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Frees results whose time is over although nobody writes: a daemon thread that is there only while
 * some function of one set of caches has results with a ttl.
 *
 * <p>It keeps no results alive. Safe for any threads.
 */
public final class Sweeper {

  /** A clock that is not the system's may jump, so it is looked at this often. */
  private static final long FOREIGN_CLOCK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final long longestNanos;

  private final Scheduler scheduler = new DaemonScheduler("memoir-expiry");

  /**
   * Makes a sweeper without a thread yet.
   *
   * @param hasSystemClock whether the functions measure time as the executor does
   */
  public Sweeper(boolean hasSystemClock) {
    this.longestNanos = hasSystemClock ? Long.MAX_VALUE : FOREIGN_CLOCK_NANOS;
  }

  /** What is looked through when its time has come. */
  public interface Due {

    /** Frees what is over. */
    void sweep();
  }

  /**
   * Looks through results when that time has passed, if they are still there.
   *
   * @return can be cancelled; null if it is closed
   */
  public @Nullable Future<?> sweepIn(long nanos, Due results) {
    return scheduler.in(Math.min(nanos, longestNanos), new Sweep(new WeakReference<>(results)));
  }

  /** Looks through results that may be gone. */
  private record Sweep(WeakReference<Due> reference) implements Runnable {

    @Override
    public void run() {
      Due results = reference.get();
      if (results != null) {
        results.sweep();
      }
    }
  }

  /** Sweeps no more. */
  public void close() {
    scheduler.close();
  }
}
