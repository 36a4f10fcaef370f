package io.memoir.runtime.disk.guide;

import io.memoir.runtime.execution.input.Answers;
import io.memoir.runtime.execution.input.FunctionInputs;
import io.memoir.runtime.execution.input.Question;
import io.memoir.runtime.key.Digest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks for inputs on behalf of one look-up, for each of them once, so that they are all of one
 * time.
 *
 * <p>For one thread.
 */
public final class Asking {

  private final Digest arguments;
  private final FunctionInputs inputs;
  private final Map<Question, @Nullable Object> asked = new HashMap<>();

  /**
   * Begins.
   *
   * @param arguments the digest of the arguments
   * @param inputs of the function
   */
  public Asking(Digest arguments, FunctionInputs inputs) {
    this.arguments = arguments;
    this.inputs = inputs;
  }

  /** Asks all questions of a trail; null if one has no answer, so that only the method can say. */
  public @Nullable Answered follow(Trail trail) {
    Map<Question, @Nullable Object> read = new LinkedHashMap<>();
    for (Question question : trail.questions()) {
      if (!asked.containsKey(question)) {
        asked.put(question, Answers.of(question));
      }
      Object answer = asked.get(question);
      if (Answers.isNone(answer)) {
        return null;
      }
      read.put(question, answer);
    }
    return Answered.of(read, arguments, inputs);
  }
}
