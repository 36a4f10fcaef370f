package io.memoir.processor.report;

/**
 * A mistake in an annotated type.
 *
 * <p>Immutable; valid for one round.
 *
 * @param code which mistake it is
 * @param headline what is wrong, in one sentence with the user's own names
 * @param hint what to write instead
 * @param position the smallest place that is to blame
 */
public record Problem(ProblemCode code, String headline, String hint, Position position) {

  /**
   * The text that the compiler prints: {@code [Code] headline} and the hint on a line of its own.
   */
  String text() {
    return "[" + code + "] " + headline + "\n  " + hint.replace("\n", "\n  ");
  }
}
