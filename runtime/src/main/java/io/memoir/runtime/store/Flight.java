package io.memoir.runtime.store;

import io.memoir.hook.EvictionReason;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One execution that is under way, and the callers that wait for it.
 *
 * <p>Safe for any threads: the outcome is written by the owner before it lands.
 */
public final class Flight extends Node {

  private final Thread owner = Thread.currentThread();

  /** Made by the first caller that has to wait, under the store's lock. */
  private @Nullable CountDownLatch waiters;

  /** Guarded by the store's lock. */
  private boolean fenced;

  /** Written under the store's lock, read by the owner. */
  private EvictionReason reason = EvictionReason.CLEARED;

  /** Whether the owner itself cleared. */
  private volatile boolean fencedByItself;

  private volatile boolean landed;

  /** Written under the store's lock, read by the owner. */
  private boolean isRepeated;

  private @Nullable Object kept;
  private @Nullable Throwable failure;
  private boolean discarded;

  /** An execution by the calling thread, which begins when a store takes it. */
  public Flight(Object key) {
    super(key);
  }

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
    fence(EvictionReason.CLEARED);
  }

  /** Its result is not to be kept, for this reason. */
  void fence(EvictionReason why) {
    fenced = true;
    reason = why;
    fencedByItself |= Thread.currentThread() == owner;
  }

  /** Why its result, which the store has refused, is not kept; asked by the owner. */
  public EvictionReason fenceReason() {
    return reason;
  }

  /** Called under the store's lock for a caller that is going to wait. */
  void awaited() {
    if (waiters == null) {
      waiters = new CountDownLatch(1);
    }
  }

  /** There was a result under the key, but not in memory. */
  void repeats() {
    isRepeated = true;
  }

  /** Whether the result was used before, and is not in memory; asked by the owner. */
  public boolean isRepeated() {
    return isRepeated;
  }

  /**
   * Whether other callers wait for the outcome; asked by the owner when the store has its result or
   * has refused it, so that no more can come.
   */
  public boolean isAwaited() {
    return waiters != null;
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

  /**
   * Lets the callers that wait go on; called after the store was left, so that none comes later.
   */
  void land() {
    landed = true;
    if (waiters != null) {
      waiters.countDown();
    }
  }

  /** Whether the execution ended, so that callers that wait are about to go on. */
  boolean hasLanded() {
    return landed;
  }

  /**
   * Waits until the execution ended, whatever interrupts arrive meanwhile; the caller's interrupt
   * status is kept.
   *
   * @return false, at once, if waiting would never end
   */
  public boolean await() {
    return Waiting.forFlight(this);
  }

  /** Waits, for a caller that was {@link #awaited} for. */
  void awaitLanding() {
    CountDownLatch latch = waiters;
    if (latch == null) {
      throw new IllegalStateException("nobody was to wait");
    }
    boolean interrupted = false;
    try {
      while (true) {
        try {
          latch.await();
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

  /**
   * Which threads wait for which executions, in all functions: a cycle of waiting threads can run
   * through several functions. A thread that would wait for an execution which, directly or through
   * other waiting threads, waits for that thread is told so instead of waiting for ever.
   *
   * <p>Only callers that have to wait come here. Safe for any threads.
   */
  private static final class Waiting {

    private static final ConcurrentHashMap<Thread, Flight> WAITING = new ConcurrentHashMap<>();

    /** Held while a thread looks for a cycle and enters itself, so that no two miss each other. */
    private static final ReentrantLock ENTRY = new ReentrantLock();

    private Waiting() {}

    /** Waits; false, at once, if waiting would never end. */
    static boolean forFlight(Flight flight) {
      Thread me = Thread.currentThread();
      if (!enter(me, flight)) {
        return false;
      }
      try {
        flight.awaitLanding();
      } finally {
        WAITING.remove(me);
      }
      return true;
    }

    private static boolean enter(Thread me, Flight flight) {
      ENTRY.lock();
      try {
        // A thread that has not yet woken up since its flight landed waits for nobody.
        Flight next = flight;
        while (next != null && !next.hasLanded()) {
          if (next.owner() == me) {
            return false;
          }
          next = WAITING.get(next.owner());
        }
        WAITING.put(me, flight);
        return true;
      } finally {
        ENTRY.unlock();
      }
    }
  }
}
