package io.memoir.runtime.execution;

import io.memoir.runtime.execution.Recording.Action;
import io.memoir.runtime.execution.Recording.Step;
import io.memoir.spi.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes down what a run emits.
 *
 * <p>Safe for any threads: a run may have handed work to others.
 */
final class Recorder {

  private final List<Step> steps = new ArrayList<>();

  /** How many places have numbers. */
  private int places = 1;

  private boolean isEnded;

  /**
   * Notes a step.
   *
   * @return the number of the place that it makes, if it makes one
   */
  synchronized int add(Step step) {
    if (isEnded) {
      throw new IllegalStateException("the run has ended");
    }
    steps.add(step);
    return step.makesPlace() ? places++ : step.place();
  }

  /** Notes all that another run has emitted which was called at {@code place}. */
  synchronized void addAll(Recording inner, int place) {
    int[] numbers = new int[inner.steps().size() + 1];
    numbers[Recording.MAIN] = place;
    int made = 1;
    for (Step step : inner.steps()) {
      int number = add(step.at(numbers[step.place()]));
      if (step.makesPlace()) {
        numbers[made] = number;
        made++;
      }
    }
  }

  /** Whether nothing can be added any more. */
  synchronized boolean isEnded() {
    return isEnded;
  }

  /** Ends it; ending again gives the same. */
  synchronized Recording end() {
    isEnded = true;
    return steps.isEmpty() ? Recording.EMPTY : new Recording(steps);
  }

  /** A region by its name. */
  static Step region(String name) {
    return new Step(Action.REGION, Recording.MAIN, Element.of(name));
  }
}
