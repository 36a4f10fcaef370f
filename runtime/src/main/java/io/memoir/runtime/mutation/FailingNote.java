package io.memoir.runtime.mutation;

import io.memoir.error.MutatedResultException;
import io.memoir.runtime.copy.Leasable;
import io.memoir.runtime.execution.Note;
import io.memoir.runtime.key.Arguments;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Tells one caller that a result has changed; for all others it is of no use any more.
 *
 * <p>Safe for any threads.
 */
final class FailingNote implements Note {

  private final String function;
  private final Arguments.Contents contents;
  private final State state;
  private final AtomicBoolean isReported = new AtomicBoolean();

  FailingNote(String function, Arguments.Contents contents, State state) {
    this.function = function;
    this.contents = contents;
    this.state = state;
  }

  @Override
  public boolean admits(@Nullable Object result) {
    if (isReported.get()) {
      return false;
    }
    MutatedResultException change = change(Objects.requireNonNull(Leasable.plain(result)));
    if (change == null) {
      return true;
    }
    if (isReported.compareAndSet(false, true)) {
      throw change;
    }
    return false;
  }

  private @Nullable MutatedResultException change(Object result) {
    try {
      return state.holds(contents, result)
          ? null
          : state.changedTo(function, State.of(contents, result));
    } catch (RuntimeException e) {
      return new MutatedResultException(function, "", e);
    }
  }
}
