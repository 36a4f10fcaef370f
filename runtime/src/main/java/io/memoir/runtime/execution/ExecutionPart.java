package io.memoir.runtime.execution;

import io.memoir.runtime.context.ContextPart;
import io.memoir.spi.Reentry;

/** The run that a thread is inside of, and where it emits. */
public final class ExecutionPart implements ContextPart {

  /** The part. */
  public ExecutionPart() {}

  @Override
  public Carried capture() {
    return new Handed(Execution.capture());
  }

  /** What other threads become a part of. */
  private record Handed(Execution.Captured captured) implements Carried {

    @Override
    public Reentry bind() {
      return captured.enter();
    }
  }
}
