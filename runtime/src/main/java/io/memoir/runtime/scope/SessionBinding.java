package io.memoir.runtime.scope;

import io.memoir.spi.Reentry;
import org.jspecify.annotations.Nullable;

/**
 * A thread's stay inside of a session, or outside of all. Stays nest.
 *
 * <p>For the thread that began it.
 */
public final class SessionBinding implements Reentry {

  private static final ThreadLocal<@Nullable SessionBinding> INNERMOST = new ThreadLocal<>();

  private final @Nullable SessionTable session;
  private final @Nullable SessionBinding outer;
  private final Thread thread = Thread.currentThread();

  private SessionBinding(@Nullable SessionTable session, @Nullable SessionBinding outer) {
    this.session = session;
    this.outer = outer;
  }

  /** The session that the calling thread is inside of; null if it is in none. */
  public static @Nullable SessionTable current() {
    SessionBinding innermost = INNERMOST.get();
    return innermost == null ? null : innermost.session;
  }

  /** Takes the calling thread into a session, or out of all if {@code session} is null. */
  public static SessionBinding begin(@Nullable SessionTable session) {
    SessionBinding begun = new SessionBinding(session, INNERMOST.get());
    INNERMOST.set(begun);
    return begun;
  }

  /**
   * Ends the stay, with all that were begun inside of it; ending again does nothing.
   *
   * @throws IllegalStateException when another thread began it
   */
  @Override
  public void close() {
    if (thread != Thread.currentThread()) {
      throw new IllegalStateException("A session was bound by the thread " + thread.getName()
          + ", which alone can close the binding.\nHand work to other threads by session.wrap.");
    }
    SessionBinding each = INNERMOST.get();
    while (each != null && each != this) {
      each = each.outer;
    }
    if (each == null) {
      return;
    }
    if (outer == null) {
      INNERMOST.remove();
    } else {
      INNERMOST.set(outer);
    }
  }
}
