package io.memoir.spinner;

import org.jspecify.annotations.Nullable;

/** Says what the text of a spinner can be. Not instantiable. */
public final class SpinnerText {

  /** How many characters a text has at most. */
  public static final int MOST_CHARACTERS = 200;

  private SpinnerText() {}

  /**
   * What is wrong with a text. An empty one is right: the spinner is shown without words.
   *
   * @param text as written
   * @return what it does, as in {@code holds a line break}, to stand behind the text; null if
   *     nothing is wrong
   */
  public static @Nullable String fault(String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      return "holds a line break";
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      return "holds a control character";
    }
    return text.length() > MOST_CHARACTERS
        ? "is longer than " + MOST_CHARACTERS + " characters"
        : null;
  }
}
