package io.memoir.runtime.mutation;

import io.memoir.error.MutatedResultException;
import io.memoir.runtime.key.Arguments;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.key.content.Outline;
import org.jspecify.annotations.Nullable;

/**
 * The content of a result at one time.
 *
 * @param digest of all of it
 * @param outline of its upper parts
 * @param isUnread whether it could not be read at the last access, which was reported
 */
record State(Digest digest, Outline outline, boolean isUnread) {

  /** Reads a result. */
  static State of(Arguments.Contents contents, Object result) {
    Outline outline = new Outline();
    return new State(contents.digest(result, outline), outline, false);
  }

  /** Whether the result is as it was. What cannot be read throws. */
  boolean holds(Arguments.Contents contents, Object result) {
    return contents.digest(result, null).equals(digest);
  }

  /** The same, as what is known of a result that cannot be read any more. */
  State unread() {
    return new State(digest, outline, true);
  }

  /** What is said of a result that is now as {@code later} says. */
  MutatedResultException changedTo(String function, @Nullable State later) {
    return new MutatedResultException(
        function, later == null ? "" : outline.difference(later.outline), null);
  }
}
