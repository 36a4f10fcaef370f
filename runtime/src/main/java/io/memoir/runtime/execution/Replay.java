package io.memoir.runtime.execution;

import io.memoir.spi.ElementSink;
import org.jspecify.annotations.Nullable;

/**
 * What a result's run has emitted, to be shown again each time the result is used.
 *
 * @param recording what it was
 * @param fallback where, if the thread of the caller is bound to no sink; null for nowhere
 */
public record Replay(Recording recording, @Nullable ElementSink fallback) implements Note {

  @Override
  public boolean admits(@Nullable Object result) {
    Execution.place(fallback).replay(recording);
    return true;
  }
}
