package io.memoir.runtime.context;

import io.memoir.spi.Reentry;

/**
 * Something that code binds to its thread, and that goes along when the work of a call is handed to
 * another thread. Each is named in {@link io.memoir.session.CallContext}.
 *
 * <p>Safe for any threads.
 */
@FunctionalInterface
public interface ContextPart {

  /** What is bound to the calling thread now; that nothing is, is carried along too. */
  Carried capture();

  /** What was bound to one thread, and can be bound to others, to several at a time. */
  @FunctionalInterface
  interface Carried {

    /** Binds it to the calling thread, until that is undone. */
    Reentry bind();
  }
}
