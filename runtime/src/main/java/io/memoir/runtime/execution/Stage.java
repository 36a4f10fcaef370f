package io.memoir.runtime.execution;

import io.memoir.spi.ElementSink;
import org.jspecify.annotations.Nullable;

/**
 * Where runs of one function are seen.
 *
 * <p>Immutable.
 *
 * @param function its name, as in {@code com.acme.Quotes.history(String, LocalDate)}
 * @param elements where they emit, if the thread is bound to no sink; null for nowhere
 * @param isOfSession whether each session has results of its own
 */
public record Stage(String function, @Nullable ElementSink elements, boolean isOfSession) {

  /** A function whose elements are shown only where threads say so. */
  public static Stage of(String function) {
    return new Stage(function, null, false);
  }

  /** Begins a run on the calling thread. */
  public Execution begin() {
    return Execution.begin(function, elements, isOfSession);
  }

  /** What is kept beside a result whose run has emitted this. */
  public Replay replay(Recording recording) {
    return new Replay(recording, elements);
  }
}
