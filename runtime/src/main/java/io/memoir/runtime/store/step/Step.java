package io.memoir.runtime.store.step;

import io.memoir.runtime.execution.Execution;
import io.memoir.runtime.execution.input.Answers;
import io.memoir.runtime.execution.input.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key that goes on from another one by what an input was. The first one of all is the key that
 * the arguments make.
 *
 * <p>Immutable, and safe for any threads.
 */
public final class Step {

  private final Object base;
  private final Question question;
  private final @Nullable Object answer;
  private final int hash;

  /**
   * Makes a step.
   *
   * @param base where it goes on from: a step, or the key that the arguments make
   * @param answer a component of a key
   */
  public Step(Object base, Question question, @Nullable Object answer) {
    this.base = base;
    this.question = question;
    this.answer = answer;
    this.hash = 31 * (31 * base.hashCode() + question.hashCode()) + Objects.hashCode(answer);
  }

  /** The key that goes on from {@code key} by all that a run has read. */
  public static Object after(Object key, Map<Question, @Nullable Object> read) {
    Object at = key;
    for (Map.Entry<Question, @Nullable Object> each : read.entrySet()) {
      at = new Step(at, each.getKey(), each.getValue());
    }
    return at;
  }

  /** A key that nothing is ever found under: an input was not the same all the time. */
  public static Object nowhere(Object key) {
    return new Step(key, Changing.INPUT, new Object());
  }

  /** What cannot be asked for. */
  private enum Changing implements Question {
    INPUT;

    @Override
    public Object answer() {
      return new Object();
    }

    @Override
    public String words() {
      return "an input that changed meanwhile";
    }
  }

  /** All steps on the way to {@code key}, the first one first; none if it is not a step. */
  public static List<Step> to(Object key) {
    List<Step> steps = new ArrayList<>();
    Object at = key;
    while (at instanceof Step step) {
      steps.add(step);
      at = step.base;
    }
    Collections.reverse(steps);
    return steps;
  }

  /**
   * Whether all inputs on the way to {@code key} are now, for the calling thread, what they were.
   */
  public static boolean holds(Object key) {
    for (Step step : to(key)) {
      if (!Objects.equals(Answers.of(step.question), step.answer)) {
        return false;
      }
    }
    return true;
  }

  /** Adds the inputs on the way to {@code key} to what the run has read that the caller is in. */
  public static void read(Object key) {
    Execution reader = key instanceof Step ? Execution.current() : null;
    if (reader != null) {
      to(key).forEach(step -> reader.reads().note(step.question, step.answer));
    }
  }

  /** Where it goes on from. */
  public Object base() {
    return base;
  }

  /** The input. */
  public Question question() {
    return question;
  }

  /** What it was. */
  public @Nullable Object answer() {
    return answer;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** Compares from the end; there may be more steps than a stack has room for. */
  @Override
  public boolean equals(@Nullable Object other) {
    Object mine = this;
    Object its = other;
    while (mine != its) {
      if (!(mine instanceof Step my) || !(its instanceof Step their)) {
        return !(mine instanceof Step) && !(its instanceof Step) && mine.equals(its);
      }
      if (!my.isAlike(their)) {
        return false;
      }
      mine = my.base;
      its = their.base;
    }
    return true;
  }

  private boolean isAlike(Step other) {
    return hash == other.hash
        && question.equals(other.question)
        && Objects.equals(answer, other.answer);
  }
}
