package io.memoir.benchmarks.scenario;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Where a benchmark thread is in its arguments; for that thread. */
@State(Scope.Thread)
public class Cursor {

  private int position;

  /** Starts at the beginning. */
  public Cursor() {}

  /**
   * Goes on to the next argument.
   *
   * @param count how many there are, a power of two
   * @return an index, 0 or more and less than {@code count}
   */
  public int next(int count) {
    return position++ & (count - 1);
  }
}
