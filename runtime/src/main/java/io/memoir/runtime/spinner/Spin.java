package io.memoir.runtime.spinner;

import io.memoir.spi.Spinner;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One run of a method, which is shown if it takes long.
 *
 * <p>Safe for any threads. Its lock is held while the listener is told, so that what it is told
 * comes in order; the thread that runs the method waits for it only so long.
 */
public final class Spin implements Spinner {

  /** Nothing will be due. */
  static final long NEVER = Long.MAX_VALUE;

  private final FunctionSpinner function;
  private final Thread thread = Thread.currentThread();
  private final long startNanos;
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * Whether the method ended; whoever has the lock, or is the next to have it, sees to the rest.
   */
  private volatile boolean isOver;

  /** When something is to be done; guarded by the lock. */
  private long dueNanos;

  /** Who shows it; null as long as nobody does. Guarded by the lock. */
  private @Nullable Announcer shownBy;

  /** Guarded by the lock. */
  private boolean wantsProgress;

  /** Guarded by the lock. */
  private boolean hasEnded;

  Spin(FunctionSpinner function, long startNanos) {
    this.function = function;
    this.startNanos = startNanos;
    this.dueNanos = startNanos + Spinners.DELAY_NANOS;
  }

  /**
   * Shows it, if it is time.
   *
   * @param now the time
   * @return in how many nanoseconds something will be due, or {@link #NEVER}
   */
  long look(long now) {
    long next = NEVER;
    if (lock.tryLock()) {
      try {
        next = isOver ? NEVER : lookLocked(now);
      } finally {
        lock.unlock();
      }
    }
    if (!isOver) {
      return next;
    }
    // The thread of the method may not have waited.
    if (lock.tryLock()) {
      finish();
    }
    return NEVER;
  }

  private long lookLocked(long now) {
    long left = dueNanos - now;
    if (left > 0) {
      return left;
    }
    Announcer announcer = shownBy;
    if (announcer == null) {
      announcer = function.spinners().announcer();
      if (announcer == null) {
        return NEVER;
      }
      shownBy = announcer;
      announcer.begin(this);
      wantsProgress = announcer.wantsProgress(this);
    } else if (wantsProgress) {
      announcer.progress(this);
    }
    long pause = wantsProgress ? Spinners.TICK_NANOS : Spinners.DELAY_NANOS;
    dueNanos = now + pause;
    return pause;
  }

  /**
   * The method ended: nothing is shown any more when this returns, unless a listener takes too
   * long. Throws nothing; ending again does nothing.
   */
  public void end() {
    isOver = true;
    try {
      if (lock.tryLock() || waited()) {
        finish();
      }
    } catch (Throwable e) {
      // No memory, no stack: the next look ends it, and the call goes on.
    }
  }

  /** Waits for a listener that is being told; if it takes too long, a look ends the spinner. */
  private boolean waited() {
    try {
      return lock.tryLock(function.spinners().patienceNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Called with the lock, which it gives back. */
  private void finish() {
    try {
      if (!hasEnded) {
        hasEnded = true;
        function.spinners().forget(this);
        if (shownBy != null) {
          shownBy.end(this);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public String function() {
    return function.function();
  }

  @Override
  public String text() {
    return function.text();
  }

  @Override
  public boolean showTime() {
    return function.showTime();
  }

  @Override
  public Thread thread() {
    return thread;
  }

  @Override
  public Instant started() {
    return Instant.now().minus(elapsed());
  }

  @Override
  public Duration elapsed() {
    return Duration.ofNanos(function.spinners().nanos() - startNanos);
  }

  @Override
  public String label() {
    if (!showTime()) {
      return text();
    }
    String time = "(" + Elapsed.words(elapsed()) + ")";
    return text().isEmpty() ? time : text() + " " + time;
  }

  @Override
  public String toString() {
    return function() + ": " + label();
  }
}
