package io.memoir.runtime.refresh;

import io.memoir.runtime.thread.DaemonScheduler;
import io.memoir.runtime.thread.DaemonThreads;
import io.memoir.runtime.thread.Scheduler;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads that make results anew, for all functions of one set of caches: a few daemon threads,
 * each there only while it is needed. Work that comes while all of them are busy is refused, not
 * queued: the next call that finds an old result asks again.
 *
 * <p>Safe for any threads.
 *
 * <p>Source: Streamlit 1.61, background refresh: at most 4 workers, saturated means skipped, and
 * threads that cannot be started switch it off.
 */
public final class RefreshPool {

  private static final long IDLE_SECONDS = 5;

  private final int most;
  private final ThreadFactory threads;

  /** Null before the first work; guarded by this. */
  private @Nullable ThreadPoolExecutor executor;

  private volatile boolean isOff;

  /** Says when calls are not to wait any longer. */
  private final Scheduler timer = new DaemonScheduler("memoir-refresh-timer");

  /**
   * Makes a pool without a thread yet.
   *
   * @param most how many threads there are at most; 0 for none ever
   */
  public RefreshPool(int most) {
    this(most, new DaemonThreads("memoir-refresh"));
  }

  RefreshPool(int most, ThreadFactory threads) {
    this.most = most;
    this.threads = threads;
    this.isOff = most == 0;
  }

  /** Whether it may take work. */
  public boolean isOpen() {
    return !isOff;
  }

  /**
   * Has work done aside.
   *
   * @return false if nobody is there to do it
   */
  boolean submit(Runnable work) {
    ThreadPoolExecutor by = executor();
    if (by == null) {
      return false;
    }
    try {
      by.execute(new InContext(work, Thread.currentThread().getContextClassLoader()));
      return true;
    } catch (RejectedExecutionException | SecurityException e) {
      // All are busy, or the caches were closed, or this caller may start no thread.
      return false;
    } catch (OutOfMemoryError e) {
      // So the JVM says that it cannot start a thread.
      fail(e);
      return false;
    }
  }

  /**
   * Does work when some time has passed, on a thread that is not to be held up.
   *
   * @param nanos when, in nanoseconds from now; at once if it is not more than zero
   * @return can be cancelled; null if nobody is there to do it
   */
  @Nullable
  Future<?> in(long nanos, Runnable work) {
    try {
      return timer.in(Math.max(1, nanos), work);
    } catch (OutOfMemoryError e) {
      // No thread can be started.
      fail(e);
      return null;
    }
  }

  private synchronized void fail(Throwable thrown) {
    if (!isOff) {
      isOff = true;
      Refreshes.Log.LOG.log(
          Level.WARNING,
          "No thread can be started to refresh results in the background. From now on the calls"
              + " that find them too old wait.",
          thrown);
    }
  }

  private synchronized @Nullable ThreadPoolExecutor executor() {
    if (executor == null && !isOff) {
      executor = new ThreadPoolExecutor(
          0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }
    return isOff ? null : executor;
  }

  /** Takes no more work, and interrupts what goes on. */
  public synchronized void close() {
    isOff = true;
    timer.close();
    if (executor != null) {
      executor.shutdownNow();
    }
  }

  /** Work, with the class loader that the caller would have done it with. */
  private record InContext(Runnable work, @Nullable ClassLoader loader) implements Runnable {

    @Override
    public void run() {
      Thread thread = Thread.currentThread();
      thread.setContextClassLoader(loader);
      try {
        work.run();
      } finally {
        thread.setContextClassLoader(null);
      }
    }
  }
}
