package io.memoir.benchmarks.check;

/**
 * What a peer did when it was asked; immutable.
 *
 * @param text a few words for a cell of a table
 * @param isRight whether a cache that is never wrong would have done so
 */
public record Outcome(String text, boolean isRight) {

  static Outcome right(String text) {
    return new Outcome(text, true);
  }

  static Outcome wrong(String text) {
    return new Outcome(text, false);
  }

  /** For an answer that is right only if {@code isRight}. */
  static Outcome answer(boolean isRight) {
    return isRight ? right("right") : wrong("WRONG");
  }
}
