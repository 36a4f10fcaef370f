package io.memoir.runtime.expiry;

import java.lang.ref.WeakReference;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Frees results whose time is over although nobody writes: a daemon thread that is there only while
 * some function of one set of caches has results with a ttl.
 *
 * <p>It keeps no results alive. Safe for any threads.
 */
public final class Sweeper {

  private static final long IDLE_SECONDS = 5;

  /** A clock that is not the system's may jump, so it is looked at this often. */
  private static final long FOREIGN_CLOCK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final long longestNanos;

  /** Null before the first result with a ttl; guarded by this. */
  private @Nullable ScheduledThreadPoolExecutor executor;

  /** Guarded by this. */
  private boolean isClosed;

  /**
   * Makes a sweeper without a thread yet.
   *
   * @param hasSystemClock whether the functions measure time as the executor does
   */
  public Sweeper(boolean hasSystemClock) {
    this.longestNanos = hasSystemClock ? Long.MAX_VALUE : FOREIGN_CLOCK_NANOS;
  }

  /** Null if it is closed. */
  private synchronized @Nullable ScheduledThreadPoolExecutor executor() {
    if (executor == null && !isClosed) {
      executor =
          new ScheduledThreadPoolExecutor(1, new Threads(), new ThreadPoolExecutor.DiscardPolicy());
      executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
      executor.allowCoreThreadTimeOut(true);
      executor.setRemoveOnCancelPolicy(true);
    }
    return executor;
  }

  /** Makes its thread. */
  private static final class Threads implements ThreadFactory {

    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(null, work, "memoir-expiry", 0, false);
      thread.setDaemon(true);
      // The class loader of whoever happened to be first has nothing to do with it.
      thread.setContextClassLoader(null);
      return thread;
    }
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
    ScheduledThreadPoolExecutor by = executor();
    if (by == null) {
      return null;
    }
    long delay = Math.min(nanos, longestNanos);
    try {
      return by.schedule(new Sweep(new WeakReference<>(results)), delay, TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      throw new AssertionError("what comes too late is discarded", e);
    }
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
  public synchronized void close() {
    isClosed = true;
    if (executor != null) {
      executor.shutdownNow();
    }
  }
}
