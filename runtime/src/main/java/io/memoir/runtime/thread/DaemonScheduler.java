package io.memoir.runtime.thread;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One daemon thread, which is there only while there is something to be done, or was just now. */
public final class DaemonScheduler implements Scheduler {

  private static final long IDLE_SECONDS = 5;

  private final String name;

  /** Null before the first work; guarded by this. */
  private @Nullable ScheduledThreadPoolExecutor executor;

  /** Guarded by this. */
  private boolean isClosed;

  /**
   * Makes a scheduler without a thread yet.
   *
   * @param name of the thread
   */
  public DaemonScheduler(String name) {
    this.name = name;
  }

  @Override
  public @Nullable Future<?> in(long nanos, Runnable work) {
    ScheduledThreadPoolExecutor by = executor();
    // Work that comes too late is discarded.
    return by == null ? null : by.schedule(work, nanos, TimeUnit.NANOSECONDS);
  }

  /** Null if it is closed. */
  private synchronized @Nullable ScheduledThreadPoolExecutor executor() {
    if (executor == null && !isClosed) {
      executor = new ScheduledThreadPoolExecutor(
          1, new DaemonThreads(name), new ThreadPoolExecutor.DiscardPolicy());
      executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
      executor.allowCoreThreadTimeOut(true);
      executor.setRemoveOnCancelPolicy(true);
      executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }
    return executor;
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    if (executor != null) {
      // A listener that is being told, or a release that runs, is not interrupted.
      executor.shutdown();
    }
  }
}
