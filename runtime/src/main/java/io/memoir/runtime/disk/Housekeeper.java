package io.memoir.runtime.disk;

import io.memoir.runtime.disk.collect.Collection;
import io.memoir.runtime.disk.collect.Collector;
import io.memoir.runtime.thread.DaemonThreads;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Does aside what no caller should wait for: looks for clears of other processes and at folders,
 * notes uses, and collects what is not needed any more. Two daemon threads, as long as some
 * function has used the disk.
 *
 * <p>Safe for any threads.
 */
final class Housekeeper implements AutoCloseable {

  /** How late a clear of another process is seen by one that does not use the disk itself. */
  private static final long ROUND_MILLIS = 1_000;

  /** The first collection of a process; many programs do not live so long, and need none. */
  private static final long FIRST_COLLECTION_MILLIS = 5_000;

  private static final long COLLECTION_MILLIS = TimeUnit.MINUTES.toMillis(10);

  /** What is used in memory alone is noted each time that so many have passed. */
  private static final int ROUNDS_FOR_MEMORY = 5;

  /** So much of the budget may be written before it is looked whether it still holds. */
  private static final int BUDGET_SHARE = 20;

  /** One for rounds, which see clears of others in time, and one for collections. */
  private static final int THREADS = 2;

  private static final String FAILED = "Housekeeping in the cache directory failed; it goes on.";

  private final DiskStore store;
  private final DiskSettings settings;
  private final Set<DiskResults> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicLong written = new AtomicLong();
  private final AtomicBoolean isCollecting = new AtomicBoolean();
  private final AtomicBoolean hasBegun = new AtomicBoolean();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile long leftBytes = Long.MAX_VALUE;
  private volatile boolean isClosed;

  /** Of the thread that makes rounds. */
  private int rounds;

  /** Null before there is work; guarded by this. */
  private @Nullable ScheduledThreadPoolExecutor executor;

  Housekeeper(DiskStore store, DiskSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  private synchronized ScheduledThreadPoolExecutor executor() {
    ScheduledThreadPoolExecutor known = executor;
    if (known == null) {
      known = new ScheduledThreadPoolExecutor(
          THREADS, new DaemonThreads("memoir-disk"), new ThreadPoolExecutor.DiscardPolicy());
      known.setRemoveOnCancelPolicy(true);
      known.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
      executor = known;
      if (isClosed) {
        known.shutdown();
      }
    }
    return known;
  }

  /** The directory is in use from now on; further calls do nothing. */
  void begin() {
    if (hasBegun.compareAndSet(false, true)) {
      new DaemonThreads("memoir-disk").newThread(new Beginning()).start();
    }
  }

  /**
   * Waits until it is time for the first round: what rounds need is not loaded while the program
   * waits for its first result, nor for a program that ends before.
   */
  private final class Beginning implements Runnable {

    @Override
    public void run() {
      if (await()) {
        ScheduledThreadPoolExecutor by = executor();
        var unusedRound =
            by.scheduleWithFixedDelay(new Rounds(), 0, ROUND_MILLIS, TimeUnit.MILLISECONDS);
        var unusedCollection = by.scheduleWithFixedDelay(
            new Collections(),
            FIRST_COLLECTION_MILLIS - ROUND_MILLIS,
            COLLECTION_MILLIS,
            TimeUnit.MILLISECONDS);
      }
    }

    /** False if it was closed before. */
    private boolean await() {
      try {
        return !closing.await(ROUND_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        // Nobody does that; then it begins at once.
        return !isClosed;
      }
    }
  }

  /** What it does again and again. */
  private final class Rounds implements Runnable {

    @Override
    public void run() {
      round();
    }
  }

  /** What it does seldom. */
  private final class Collections implements Runnable {

    @Override
    public void run() {
      collect();
    }
  }

  /** Nothing that fails here may end the rounds. */
  private void round() {
    try {
      store.renewLocks();
    } catch (Throwable e) {
      log(FAILED, e);
    }
    rounds++;
    for (DiskResults function : store.functions()) {
      try {
        round(function, rounds % ROUNDS_FOR_MEMORY == 0);
      } catch (Throwable e) {
        log(FAILED, e);
      }
    }
  }

  private static void round(DiskResults function, boolean isForMemory) {
    if (function.isInUse()) {
      function.look();
      function.flush(isForMemory);
    }
    if (function.isStale()) {
      function.lookAndTrim();
    }
  }

  private static void log(String text, Throwable thrown) {
    System.getLogger("io.memoir.disk").log(Level.WARNING, text, thrown);
  }

  /** Has a folder looked at soon. */
  void soon(DiskResults function) {
    if (waiting.add(function)) {
      executor().execute(new Look(function));
    }
  }

  /** Looks at a folder. */
  private final class Look implements Runnable {

    private final DiskResults function;

    Look(DiskResults function) {
      this.function = function;
    }

    @Override
    public void run() {
      waiting.remove(function);
      try {
        function.lookAndTrim();
      } catch (Throwable e) {
        log(FAILED, e);
      }
    }
  }

  /** Results were written: it may be time to see whether the directory is too large. */
  void wrote(long bytes) {
    long most = settings.mostBytes();
    if (most == Long.MAX_VALUE) {
      return;
    }
    long sum = written.addAndGet(bytes);
    if ((sum > most / BUDGET_SHARE || sum > leftBytes) && isCollecting.compareAndSet(false, true)) {
      executor().execute(new Collections());
    }
  }

  private void collect() {
    try {
      written.set(0);
      Collection done = new Collector(store.collection())
          .observedBy(progress -> requireOpen())
          .collect();
      if (done.isDone()) {
        leftBytes = settings.mostBytes() - done.bytes();
      }
    } catch (CancellationException e) {
      // The next process goes on.
      return;
    } catch (IOException e) {
      log("The cache directory cannot be cleaned up.", e);
    } catch (Throwable e) {
      log(FAILED, e);
    } finally {
      isCollecting.set(false);
    }
  }

  private void requireOpen() {
    if (isClosed) {
      throw new CancellationException("The caches were closed.");
    }
  }

  /** Lets nothing begin any more; null if nothing has begun. */
  private synchronized @Nullable ScheduledThreadPoolExecutor stopped() {
    if (executor != null) {
      // Without an interrupt, which would close the files that are being read.
      executor.shutdown();
    }
    return executor;
  }

  @Override
  public void close() {
    isClosed = true;
    closing.countDown();
    ScheduledThreadPoolExecutor running = stopped();
    if (running == null) {
      return;
    }
    boolean interrupted = false;
    try {
      // What it is doing now takes a moment at most, unless the directory is large.
      var unused = running.awaitTermination(ROUND_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
