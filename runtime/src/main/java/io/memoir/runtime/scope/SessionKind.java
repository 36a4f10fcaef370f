package io.memoir.runtime.scope;

import io.memoir.error.ClosedSessionException;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.Kind;
import io.memoir.runtime.result.kind.ForwardingKind;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a function as one session sees it.
 *
 * <p>It does not refer to the session, which its results may outlive for a moment. Safe for any
 * threads.
 */
final class SessionKind extends ForwardingKind {

  private final String function;
  private final String session;

  /** Tells the calls in this session from those in others. */
  private final Object identity = new Object();

  private volatile boolean hasEnded;

  SessionKind(Kind kind, String function, String session) {
    super(kind);
    this.function = function;
    this.session = session;
  }

  void end() {
    hasEnded = true;
  }

  /** As an argument, a resource stands for the call in its session, which no process shares. */
  @Override
  public @Nullable Object keep(Object key, @Nullable Digest digest, @Nullable Object result) {
    return kind.keep(new KeyInSession(identity, key), null, result);
  }

  @Override
  public void requireOpen() {
    if (hasEnded) {
      throw new ClosedSessionException(function, session);
    }
    kind.requireOpen();
  }

  /** A key of one session. */
  private record KeyInSession(Object session, Object key) {}
}
