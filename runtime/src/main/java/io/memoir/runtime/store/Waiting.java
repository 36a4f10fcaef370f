package io.memoir.runtime.store;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which threads wait for which executions, in all functions: a cycle of waiting threads can run
 * through several functions. A thread that would wait for an execution which, directly or through
 * other waiting threads, waits for that thread is told so instead of waiting for ever.
 *
 * <p>Only callers that have to wait come here. Safe for any threads.
 */
final class Waiting {

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
