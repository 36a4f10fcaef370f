package io.memoir.runtime.store;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * One execution that is under way, and the callers that wait for it.
 *
 * <p>Safe for any threads: the outcome is written by the owner before it lands.
 */
public final class Flight {

  private final Thread owner = Thread.currentThread();
  private final CountDownLatch landed = new CountDownLatch(1);

  /** Guarded by the lock of the store that the result would go to. */
  private boolean fenced;

  /** Whether the owner itself cleared. */
  private volatile boolean fencedByItself;

  private @Nullable Object kept;
  private @Nullable Throwable failure;
  private boolean discarded;

  /** Begins a flight of the calling thread. */
  public Flight() {}

  Thread owner() {
    return owner;
  }

  /** Whether a clear came after the execution began, so that its result is not to be kept. */
  boolean isFenced() {
    return fenced;
  }

  /** Whether the clear came from the execution itself; asked by the owner. */
  public boolean isFencedByItself() {
    return fencedByItself;
  }

  void fence() {
    fenced = true;
    fencedByItself |= Thread.currentThread() == owner;
  }

  /** The execution returned, and {@code result} is what is kept of it. */
  public void succeed(@Nullable Object result) {
    kept = result;
  }

  /** The execution threw. */
  public void fail(Throwable thrown) {
    failure = thrown;
  }

  /** The result is of no use to anybody: callers that wait have to ask again. */
  public void discard() {
    discarded = true;
  }

  void land() {
    landed.countDown();
  }

  /** Whether the execution ended, so that callers that wait are about to go on. */
  boolean hasLanded() {
    return landed.getCount() == 0;
  }

  /**
   * Waits until the execution ended, whatever interrupts arrive meanwhile; the caller's interrupt
   * status is kept.
   */
  void await() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          landed.await();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether a caller that waited has to ask again; read after the landing. */
  public boolean isDiscarded() {
    return discarded;
  }

  /** What the execution threw, or null; read after the landing. */
  public @Nullable Throwable failure() {
    return failure;
  }

  /** What is kept of the result; read after the landing. */
  public @Nullable Object kept() {
    return kept;
  }
}
