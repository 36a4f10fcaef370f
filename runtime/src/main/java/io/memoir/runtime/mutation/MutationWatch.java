package io.memoir.runtime.mutation;

import io.memoir.OnMutation;
import io.memoir.error.CacheException;
import io.memoir.error.MutatedResultException;
import io.memoir.runtime.execution.Noted;
import io.memoir.runtime.key.Arguments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches the results of one function.
 *
 * <p>Safe for any threads.
 */
public final class MutationWatch {

  private final String function;
  private final OnMutation reaction;
  private final Arguments arguments;

  private MutationWatch(String function, OnMutation reaction, Arguments arguments) {
    this.function = function;
    this.reaction = reaction;
    this.arguments = arguments;
  }

  /**
   * Prepares to watch.
   *
   * @param function named in messages
   * @param reaction what is done about a change
   * @param arguments reads contents
   * @return null if nothing is done
   */
  public static @Nullable MutationWatch of(
      String function, OnMutation reaction, Arguments arguments) {
    return reaction == OnMutation.IGNORE ? null : new MutationWatch(function, reaction, arguments);
  }

  /**
   * Begins to watch a result.
   *
   * @param result as the method returned it
   * @param kept what is kept of it
   * @return that, with a note beside it if it could change
   * @throws io.memoir.error.UnhashableResultException when it has no content to watch
   * @throws MutatedResultException when it changes while it is read
   */
  public @Nullable Object keep(@Nullable Object result, @Nullable Object kept) {
    if (result == null || Arguments.isFixed(result)) {
      return kept;
    }
    Arguments.Contents contents = arguments.contents();
    State state;
    try {
      state = State.of(contents, result);
    } catch (CacheException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new MutatedResultException(function, "", e);
    }
    boolean fails = reaction == OnMutation.FAIL;
    return new Noted(
        kept,
        List.of(
            fails
                ? new FailingNote(function, contents, state)
                : new WarningNote(function, contents, state)));
  }
}
