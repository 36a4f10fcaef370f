package io.memoir.runtime.spinner;

import io.memoir.runtime.thread.DaemonScheduler;
import io.memoir.runtime.thread.Scheduler;
import io.memoir.spi.SpinnerListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The methods that are running, of all functions of one set of caches, and who is told of those
 * that take long.
 *
 * <p>A run that is over soon costs an entry in a concurrent set. One thread looks at all of them:
 * when the first of them is due, and then as long as there are any.
 *
 * <p>Safe for any threads.
 */
public final class Spinners {

  /** How long a method runs before it is shown, so that fast ones do not flicker. */
  static final long DELAY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** How far apart progress is. */
  static final long TICK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** How long a call waits for a listener. */
  static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Supplier<? extends @Nullable SpinnerListener> source;
  private final Scheduler scheduler;
  private final LongSupplier clock;
  private final long patienceNanos;
  private final Set<Spin> running = ConcurrentHashMap.newKeySet();

  private final Runnable look = new Look();

  /** Whether a look will come, or is being taken. */
  private final AtomicBoolean isLookDue = new AtomicBoolean();

  /** Null until a first spinner is due; only looks use it, of which there is one at a time. */
  private @Nullable Announcer announcer;

  private volatile boolean isClosed;

  /**
   * Makes spinners without a thread yet.
   *
   * @param source gives the listener; asked on the thread of the scheduler when a first spinner is
   *     due, and if it has none, nothing is shown from then on
   * @param clock measures how long methods run, in nanoseconds
   * @param patienceNanos how long a call waits for a listener
   */
  Spinners(
      Supplier<? extends @Nullable SpinnerListener> source,
      Scheduler scheduler,
      LongSupplier clock,
      long patienceNanos) {
    this.source = source;
    this.scheduler = scheduler;
    this.clock = clock;
    this.patienceNanos = patienceNanos;
  }

  /**
   * Makes spinners that somebody is told of.
   *
   * @param source gives the listener, as late as possible; null if there is none after all
   */
  static Spinners of(Supplier<? extends @Nullable SpinnerListener> source) {
    return new Spinners(
        source, new DaemonScheduler("memoir-spinner"), new SystemClock(), PATIENCE_NANOS);
  }

  /** The system's monotonic clock. */
  private static final class SystemClock implements LongSupplier {

    @Override
    public long getAsLong() {
      return System.nanoTime();
    }
  }

  /** A method begins to run; null if nobody is to know. */
  @Nullable
  Spin begin(FunctionSpinner function) {
    if (isClosed) {
      return null;
    }
    Spin spin = null;
    try {
      spin = new Spin(function, clock.getAsLong());
      running.add(spin);
      requireLook();
    } catch (Throwable e) {
      // No memory, no thread: the method runs all the same, and nothing is shown.
    }
    return spin;
  }

  /** Sees to it that a look will come. */
  private void requireLook() {
    if (!isLookDue.get() && isLookDue.compareAndSet(false, true)) {
      lookIn(DELAY_NANOS);
    }
  }

  /** Called by the one who made a look due. */
  private void lookIn(long nanos) {
    boolean isScheduled = false;
    try {
      var unused = scheduler.in(nanos, look);
      isScheduled = true;
    } finally {
      if (!isScheduled) {
        isLookDue.set(false);
      }
    }
  }

  /** Looks at all that is running. */
  private final class Look implements Runnable {

    @Override
    public void run() {
      long next = Spin.NEVER;
      try {
        long now = clock.getAsLong();
        for (Spin spin : running) {
          next = Math.min(next, spin.look(now));
        }
      } finally {
        lookAgain(next);
      }
    }
  }

  private void lookAgain(long nanos) {
    if (nanos != Spin.NEVER) {
      lookIn(nanos);
      return;
    }
    isLookDue.set(false);
    // One that began meanwhile saw that a look was due.
    if (!running.isEmpty()) {
      requireLook();
    }
  }

  /** Who is told, asked by a look; null if there is nobody. */
  @Nullable
  Announcer announcer() {
    if (announcer == null && !isClosed) {
      SpinnerListener listener = source.get();
      if (listener == null) {
        close();
      } else {
        announcer = new Announcer(listener);
      }
    }
    return announcer;
  }

  /** It is over. */
  void forget(Spin spin) {
    running.remove(spin);
  }

  long nanos() {
    return clock.getAsLong();
  }

  long patienceNanos() {
    return patienceNanos;
  }

  /** Ends all that is shown, and shows nothing more. */
  public void close() {
    isClosed = true;
    scheduler.close();
    running.forEach(Spin::end);
  }
}
