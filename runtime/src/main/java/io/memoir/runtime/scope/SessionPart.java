package io.memoir.runtime.scope;

import io.memoir.runtime.context.ContextPart;
import io.memoir.spi.Reentry;
import org.jspecify.annotations.Nullable;

/** The session that a thread is inside of. */
public final class SessionPart implements ContextPart {

  /** The part. */
  public SessionPart() {}

  @Override
  public Carried capture() {
    return new Captured(SessionBinding.current());
  }

  /** A session; or none, which takes a thread out of the one that it is inside of. */
  private record Captured(@Nullable SessionTable session) implements Carried {

    @Override
    public Reentry bind() {
      return SessionBinding.begin(session);
    }
  }
}
