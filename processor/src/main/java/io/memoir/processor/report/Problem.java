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

  /** Whether the type can have no wrapper because of it. */
  public boolean isError() {
    return code.severity() == Severity.ERROR;
  }

  /** The same problem at another place. */
  public Problem at(Position place) {
    return new Problem(code, headline, hint, place);
  }

  /**
   * The text that the compiler prints: {@code [Code] headline}, the hint on a line of its own, and
   * for a warning how to turn it off.
   */
  String text() {
    String suppress = isError() ? "" : "\n  Or keep it: @SuppressWarnings(\"" + code + "\").";
    return "[" + code + "] " + headline + "\n  " + hint.replace("\n", "\n  ") + suppress;
  }
}
