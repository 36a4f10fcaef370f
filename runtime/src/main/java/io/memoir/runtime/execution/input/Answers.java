package io.memoir.runtime.execution.input;

import io.memoir.runtime.execution.Execution;
import org.jspecify.annotations.Nullable;

/** Asks for inputs as of now, for look-ups. Safe for any threads. */
public final class Answers {

  private Answers() {}

  /** An answer that equals no other: the method is to find out by itself. */
  private static final class None {}

  /** Whether a question had no answer. */
  public static boolean isNone(@Nullable Object answer) {
    return answer instanceof None;
  }

  /**
   * Asks one question; what the answer's own code reads is nobody's input.
   *
   * @return a component of a key; one that equals no other if there is no answer
   */
  public static @Nullable Object of(Question question) {
    Execution aside = Execution.aside();
    try {
      return question.answer();
    } catch (Exception e) {
      // The method reads the same input next, and gets the exception.
      return new None();
    } finally {
      aside.leave();
    }
  }
}
