package io.memoir.runtime.scope;

import io.memoir.error.ClosedSessionException;
import io.memoir.hook.EvictionReason;
import io.memoir.runtime.failure.FailurePolicy;
import io.memoir.runtime.hook.ArgumentValidation;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.Kind;
import io.memoir.runtime.spinner.FunctionSpinner;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a function as one session sees it.
 *
 * <p>It does not refer to the session, which its results may outlive for a moment. Safe for any
 * threads.
 */
final class SessionKind implements Kind {

  private final Kind kind;
  private final String function;
  private final String session;

  /** Tells the calls in this session from those in others. */
  private final Object identity = new Object();

  private volatile boolean hasEnded;

  SessionKind(Kind kind, String function, String session) {
    this.kind = kind;
    this.function = function;
    this.session = session;
  }

  void end() {
    hasEnded = true;
  }

  @Override
  public boolean outlivesFence() {
    return kind.outlivesFence();
  }

  @Override
  public boolean releases() {
    return kind.releases();
  }

  @Override
  public @Nullable Predicate<@Nullable Object> validate() {
    return kind.validate();
  }

  @Override
  public @Nullable ArgumentValidation validateWith() {
    return kind.validateWith();
  }

  @Override
  public @Nullable FailurePolicy failures() {
    return kind.failures();
  }

  @Override
  public boolean keeps(@Nullable Object result) {
    return kind.keeps(result);
  }

  @Override
  public @Nullable FunctionSpinner spinner() {
    return kind.spinner();
  }

  /** As an argument, a resource stands for the call in its session, which no process shares. */
  @Override
  public @Nullable Object keep(Object key, @Nullable Digest digest, @Nullable Object result) {
    return kind.keep(new KeyInSession(identity, key), null, result);
  }

  @Override
  public @Nullable Object adopt(@Nullable Object result) {
    return kind.adopt(result);
  }

  @Override
  public void requireOpen() {
    if (hasEnded) {
      throw new ClosedSessionException(function, session);
    }
    kind.requireOpen();
  }

  @Override
  public void left(@Nullable Object kept, EvictionReason reason) {
    kind.left(kept, reason);
  }

  /** A key of one session. */
  private record KeyInSession(Object session, Object key) {}
}
