package io.memoir.runtime.scope;

import io.memoir.error.ClosedSessionException;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.result.StackRoom;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one session has of all functions, of any caches.
 *
 * <p>It keeps no function: results of one that is lost are forgotten at the next call, unless they
 * have to be released, for which they wait until the session ends. Safe for any threads; results
 * are released outside all locks.
 */
public class SessionTable {

  private final String name;
  private final ReentrantLock lock = new ReentrantLock();

  /** By what stands for the function. Written under the lock. */
  private final Map<Object, SessionShare> shares = new ConcurrentHashMap<>();

  private final ReferenceQueue<SessionResults> lost = new ReferenceQueue<>();

  /** Written under the lock. */
  private volatile boolean hasEnded;

  /**
   * Makes an empty one.
   *
   * @param name of the session, for messages
   */
  public SessionTable(String name) {
    this.name = name;
  }

  /** The name of the session. */
  public final String name() {
    return name;
  }

  /** Whether the session has not ended. */
  public final boolean isOpen() {
    return !hasEnded;
  }

  /**
   * The results of a function.
   *
   * @throws ClosedSessionException when the session has ended
   */
  final Results of(SessionResults function) {
    forgetLost();
    SessionShare share = shares.get(function.identity());
    return share == null ? open(function) : share.results();
  }

  private Results open(SessionResults function) {
    StackRoom.require();
    Results results;
    lock.lock();
    try {
      if (hasEnded) {
        throw new ClosedSessionException(function.name(), name);
      }
      results = shares
          .computeIfAbsent(function.identity(), unused -> function.share(this))
          .results();
    } finally {
      lock.unlock();
    }
    // Those who close them from now on find them.
    if (function.isClosed()) {
      results.close();
    }
    return results;
  }

  /** Who is told when a function is lost; null if its results are to stay all the same. */
  final @Nullable ReferenceQueue<SessionResults> lost(boolean releases) {
    return releases ? null : lost;
  }

  private void forgetLost() {
    for (Reference<?> gone = lost.poll(); gone != null; gone = lost.poll()) {
      if (gone instanceof SessionShare share) {
        shares.remove(share.identity(), share);
      }
    }
  }

  /**
   * Ends the session: forgets all results, and releases those that have to be. Executions that are
   * under way are not stored. Ending again does nothing.
   */
  public final void end() {
    List<SessionShare> leaving;
    lock.lock();
    try {
      hasEnded = true;
      leaving = new ArrayList<>(shares.values());
      shares.clear();
    } finally {
      lock.unlock();
    }
    leaving.forEach(SessionShare::end);
  }
}
