package io.memoir.runtime.disk.guide;

import io.memoir.runtime.execution.input.Question;
import java.util.List;

/**
 * What one run has read, in its order, without what it was: a look-up asks for it.
 *
 * <p>Immutable.
 *
 * @param questions the inputs, one or more
 */
public record Trail(List<Question> questions) {

  /** Takes a copy. */
  public Trail {
    questions = List.copyOf(questions);
  }
}
