package io.memoir.runtime.execution.input;

import io.memoir.runtime.context.ContextPart;
import io.memoir.spi.InputSource;
import io.memoir.spi.Reentry;
import org.jspecify.annotations.Nullable;

/** The source of values that a thread has. */
public final class SourcePart implements ContextPart {

  /** The part. */
  public SourcePart() {}

  @Override
  public Carried capture() {
    return new Handed(BoundSource.current());
  }

  /** What other threads have, too. */
  private record Handed(@Nullable InputSource source) implements Carried {

    @Override
    public Reentry bind() {
      InputSource before = BoundSource.current();
      BoundSource.set(source);
      return () -> BoundSource.set(before);
    }
  }
}
