package io.memoir.runtime.spinner;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One daemon thread, which is there only while there is something to be done, or was just now. */
final class DaemonScheduler implements Scheduler {

  private static final long IDLE_SECONDS = 5;

  /** Null before the first work; guarded by this. */
  private @Nullable ScheduledThreadPoolExecutor executor;

  /** Guarded by this. */
  private boolean isClosed;

  /** Makes a scheduler without a thread yet. */
  DaemonScheduler() {}

  @Override
  public void in(long nanos, Runnable work) {
    ScheduledThreadPoolExecutor by = executor();
    if (by != null) {
      // Work that comes too late is discarded.
      var unused = by.schedule(work, nanos, TimeUnit.NANOSECONDS);
    }
  }

  /** Null if it is closed. */
  private synchronized @Nullable ScheduledThreadPoolExecutor executor() {
    if (executor == null && !isClosed) {
      executor =
          new ScheduledThreadPoolExecutor(1, new Threads(), new ThreadPoolExecutor.DiscardPolicy());
      executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
      executor.allowCoreThreadTimeOut(true);
    }
    return executor;
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    if (executor != null) {
      // A listener that is being told is not interrupted.
      executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
      executor.shutdown();
    }
  }

  /** Makes its thread. */
  private static final class Threads implements ThreadFactory {

    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(null, work, "memoir-spinner", 0, false);
      thread.setDaemon(true);
      // The class loader of whoever happened to be first has nothing to do with it.
      thread.setContextClassLoader(null);
      return thread;
    }
  }
}
