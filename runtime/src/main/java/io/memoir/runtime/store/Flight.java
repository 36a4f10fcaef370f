package io.memoir.runtime.store;

import io.memoir.hook.EvictionReason;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One execution that is under way, and the callers that wait for it.
 *
 * <p>Safe for any threads: the outcome is written by the owner before it lands.
 */
public final class Flight extends Node {

  private volatile Thread owner;

  /** What is known of the result that is to be made anew; null for one that is not there. */
  private final @Nullable Object renewal;

  /** Made by the first caller that has to wait, under the store's lock. */
  private volatile @Nullable CountDownLatch waiters;

  /** Guarded by the store's lock. */
  private boolean fenced;

  /** Written under the store's lock, read by the owner. */
  private EvictionReason reason = EvictionReason.CLEARED;

  /** Whether the owner itself cleared. */
  private volatile boolean fencedByItself;

  private volatile boolean landed;

  /** Written under the store's lock, read by the owner. */
  private boolean isRepeated;

  /** The key that the result is for; null for the one that it began with. */
  private @Nullable Object reached;
  /** Written and read by the owner. */
  private @Nullable Object inherited;

  private @Nullable Object kept;
  private @Nullable Throwable failure;
  private boolean discarded;

  /** An execution by the calling thread, which begins when a store takes it. */
  public Flight(Object key) {
    super(key);
    this.owner = Thread.currentThread();
    this.renewal = null;
  }

  /**
   * An execution that makes a result anew which is there, in the thread that {@link #takeOver takes
   * it over}. It is not in a store itself; any caller can wait for it at any time.
   *
   * @param renewal what {@link Entry#renewal} of the result has, from now on; the execution is
   *     fenced as soon as no result has it
   */
  public Flight(Object key, Object renewal) {
    super(key);
    this.owner = Nobody.THREAD;
    this.renewal = renewal;
    this.waiters = new CountDownLatch(1);
  }

  /** Who makes a renewal is not known before it begins; this one waits for nothing. */
  private static final class Nobody {

    private static final Thread THREAD = new Thread(null, null, "nobody", 0, false);

    static {
      THREAD.setContextClassLoader(null);
    }

    private Nobody() {}
  }

  /** The calling thread makes the execution. */
  public void takeOver() {
    owner = Thread.currentThread();
  }

  /** Whether a result is made anew that is there. */
  public boolean renews() {
    return renewal != null;
  }

  /** Whether this makes {@code entry} anew. */
  boolean renews(Entry entry) {
    AtomicReference<@Nullable Object> known = entry.renewal();
    return renewal != null && known != null && known.get() == renewal;
  }

  Thread owner() {
    return owner;
  }

  /** Whether a clear came after it began, or the store is closed, which tells no renewal else. */
  boolean isFenced(boolean isClosed) {
    if (isClosed && renewal != null) {
      reason = EvictionReason.CLOSED;
    }
    return isClosed || fenced;
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

  /** Its result is not kept for this reason, which no store had told it of. */
  public void refuse(EvictionReason why) {
    reason = why;
  }

  /** Why its result, which the store has refused, is not kept; asked by the owner. */
  public EvictionReason fenceReason() {
    return reason;
  }

  /** Called under the store's lock for a caller that is going to wait. */
  void awaited() {
    if (waiters == null && !landed) {
      waiters = new CountDownLatch(1);
    }
  }

  /** There was a result under the key, but not in memory. */
  void repeats(Entry entry) {
    isRepeated = true;
    AtomicReference<@Nullable Object> known = entry.renewal();
    inherited = known == null ? null : known.get();
  }

  /** What is known of a result that is still the same passes on to its new entry. */
  void passOn(Entry entry, boolean isSame) {
    AtomicReference<@Nullable Object> known = entry.renewal();
    if (known != null && isSame) {
      known.set(inherited);
    }
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

  /** The execution has read inputs, so that its outcome is for {@code key}. */
  public void reach(Object key) {
    reached = key;
  }

  /** The key that the outcome is for; asked by the owner, or after the landing. */
  public Object reached() {
    return reached == null ? key() : reached;
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
   * The execution returned before it has its result: callers that wait, and all that come until it
   * ends, get what will have it.
   *
   * @param promise what is to be kept of the result
   */
  public void depart(@Nullable Object promise) {
    kept = promise;
    land();
  }

  /**
   * Lets the callers that wait go on; called after the store was left, so that none comes later.
   */
  void land() {
    // In this order: who sees no landing after it has made the latch is seen here.
    landed = true;
    CountDownLatch latch = waiters;
    if (latch != null) {
      latch.countDown();
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
    return landed || Waiting.forFlight(this);
  }

  /**
   * Waits for a renewal, whatever interrupts arrive meanwhile; the caller's interrupt status is
   * kept.
   *
   * @param nanos how long at most, in nanoseconds
   * @return whether it ended
   */
  public boolean await(long nanos) {
    CountDownLatch latch = waiters;
    boolean interrupted = false;
    long end = System.nanoTime() + nanos;
    try {
      while (latch != null) {
        try {
          return latch.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      throw new IllegalStateException("no renewal");
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits, for a caller that was {@link #awaited} for. */
  void awaitLanding() {
    if (landed) {
      return;
    }
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
