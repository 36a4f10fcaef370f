package io.memoir.version;

import org.jspecify.annotations.Nullable;

/** Says what a version that pins the code of a function can be. Not instantiable. */
public final class VersionForm {

  /** How many characters a version has at most. */
  public static final int MOST_CHARACTERS = 200;

  private VersionForm() {}

  /**
   * What is wrong with a version.
   *
   * @param version as written
   * @return what it does, as in {@code is blank}, to stand behind the version; null if nothing is
   *     wrong
   */
  public static @Nullable String fault(String version) {
    if (version.isBlank()) {
      return "is blank";
    }
    if (version.chars().anyMatch(Character::isISOControl)) {
      return "holds a control character";
    }
    if (!version.equals(version.strip())) {
      return "begins or ends with a blank";
    }
    return version.length() > MOST_CHARACTERS
        ? "is longer than " + MOST_CHARACTERS + " characters"
        : null;
  }
}
