package io.memoir.runtime.execution;

import io.memoir.spi.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run has emitted, in order, and where.
 *
 * <p>Immutable.
 *
 * @param steps what it did
 */
public record Recording(List<Step> steps) {

  /** Nothing. */
  public static final Recording EMPTY = new Recording(List.of());

  /** The place where the function was called; others are numbered as they are opened. */
  public static final int MAIN = 0;

  /** What a step does. */
  public enum Action {
    /** Shows an element. */
    EMIT(1),
    /** Opens a place inside of the place, and gives it the next number. */
    OPEN(2),
    /** Gives the next number to a place that is always there. */
    REGION(3),
    /** Writes a line into the log, and shows nothing. */
    LOG(4);

    private final int code;

    Action(int code) {
      this.code = code;
    }

    /** What stands for it in files. */
    public int code() {
      return code;
    }

    /** The action that a code stands for; null if there is none. */
    public static @Nullable Action of(int code) {
      for (Action action : values()) {
        if (action.code == code) {
          return action;
        }
      }
      return null;
    }
  }

  /**
   * One thing that a run did.
   *
   * @param action what it did
   * @param place the number of the place where
   * @param element what it showed; for a region, one whose kind is its name
   */
  public record Step(Action action, int place, Element element) {

    Step at(int other) {
      return new Step(action, other, element);
    }

    /** Whether it gives the next number to a place. */
    public boolean makesPlace() {
      return action == Action.OPEN || action == Action.REGION;
    }
  }

  /** Takes a copy. */
  public Recording {
    steps = List.copyOf(steps);
  }

  /** Whether nothing was emitted. */
  public boolean isEmpty() {
    return steps.isEmpty();
  }
}
