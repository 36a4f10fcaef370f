package io.memoir.runtime.mutation;

import io.memoir.error.MutatedResultException;
import io.memoir.runtime.copy.Leasable;
import io.memoir.runtime.execution.Note;
import io.memoir.runtime.key.Arguments;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Warns once for each change of a result, and lets it be used.
 *
 * <p>Safe for any threads.
 */
final class WarningNote implements Note {

  private static final Logger LOG = System.getLogger("io.memoir.mutation");

  private final String function;
  private final Arguments.Contents contents;

  /** As it was found last. */
  private final AtomicReference<State> last;

  WarningNote(String function, Arguments.Contents contents, State state) {
    this.function = function;
    this.contents = contents;
    this.last = new AtomicReference<>(state);
  }

  @Override
  public boolean admits(@Nullable Object result) {
    State known = Objects.requireNonNull(last.get());
    try {
      compare(known, Objects.requireNonNull(Leasable.plain(result)));
    } catch (RuntimeException e) {
      // It is being changed just now, or holds what has no content.
      if (!known.isUnread() && last.compareAndSet(known, known.unread())) {
        warn(new MutatedResultException(function, "", e));
      }
    }
    return true;
  }

  private void compare(State known, Object result) {
    if (!known.holds(contents, result)) {
      State now = State.of(contents, result);
      // Of the callers that see one change, one warns.
      if (last.compareAndSet(known, now)) {
        warn(known.changedTo(function, now));
      }
    }
  }

  private static void warn(MutatedResultException change) {
    LOG.log(Level.WARNING, change.getMessage(), change.getCause());
  }
}
