package io.memoir.runtime.store;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The executions of one function that are under way, at most one for a key.
 *
 * <p>A thread that would wait for an execution which, directly or through other waiting threads,
 * waits for that thread is told so instead of waiting for ever. Safe for any threads.
 */
public final class Flights {

  /**
   * Which flight each waiting thread waits for, in all functions: a cycle of waiting threads can
   * run through several functions. Only callers that have to wait come here.
   */
  private static final ConcurrentHashMap<Thread, Flight> WAITING = new ConcurrentHashMap<>();

  /** Held while a thread looks for a cycle and enters itself, so that no two miss each other. */
  private static final ReentrantLock ENTRY = new ReentrantLock();

  private final ConcurrentHashMap<Object, Flight> flights = new ConcurrentHashMap<>();

  /** Makes an empty set of flights. */
  public Flights() {}

  /**
   * Begins an execution for {@code key}, owned by the calling thread.
   *
   * @return null if {@code mine} is now the flight for the key, else the one that is under way
   */
  public @Nullable Flight begin(Object key, Flight mine) {
    return flights.putIfAbsent(key, mine);
  }

  /** Ends the execution that {@link #begin} began, and lets its callers go on. */
  public void end(Object key, Flight mine) {
    try {
      flights.remove(key, mine);
    } finally {
      mine.land();
    }
  }

  /**
   * Waits for another thread's execution.
   *
   * @return false, at once, if waiting would never end
   */
  public boolean await(Flight flight) {
    Thread me = Thread.currentThread();
    if (!enter(me, flight)) {
      return false;
    }
    try {
      flight.await();
    } finally {
      WAITING.remove(me);
    }
    return true;
  }

  /** The number of executions under way. */
  public int size() {
    return flights.size();
  }

  /** Fences the execution for {@code key}; a call from now on begins a new one. */
  void fence(Object key) {
    Flight flight = flights.remove(key);
    if (flight != null) {
      flight.fence();
    }
  }

  /** Fences all executions; calls from now on begin new ones. */
  void fenceAll() {
    flights.values().removeIf(flight -> {
      flight.fence();
      return true;
    });
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
