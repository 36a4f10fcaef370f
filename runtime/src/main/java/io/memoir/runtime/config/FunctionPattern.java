package io.memoir.runtime.config;

import java.util.Locale;

/** Says which functions a key is about. */
sealed interface FunctionPattern permits NamePattern, FunctionPattern.OfVariable {

  /** More than any number of characters of a name. */
  int EXACT = 1 << 20;

  boolean matches(FunctionName function);

  /** Of two patterns that match, the one with the higher rank wins. */
  int rank();

  /** Whether it names a function and its overloads, and no others. */
  default boolean isExact() {
    return rank() >= EXACT;
  }

  /**
   * The name of a function, all overloads of it, as an environment variable can hold it: in
   * capitals, and with an underscore for every character that is no letter from A to Z and no
   * digit.
   *
   * <p>Immutable.
   *
   * @param name as in {@code COM_ACME_QUOTES_HISTORY}
   */
  record OfVariable(String name) implements FunctionPattern {

    @Override
    public boolean matches(FunctionName function) {
      return name.equals(function.name().replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT));
    }

    @Override
    public int rank() {
      return EXACT;
    }
  }
}
