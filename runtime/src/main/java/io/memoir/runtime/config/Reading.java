package io.memoir.runtime.config;

import io.memoir.runtime.config.source.Entry;
import java.util.Locale;

/** Reads values that several attributes have. */
final class Reading {

  private Reading() {}

  /**
   * True or false.
   *
   * @throws io.memoir.error.ConfigurationException when it is neither
   */
  static boolean truth(Entry entry) {
    return switch (entry.value().strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw entry.error("is neither true nor false", "Write true or false.");
    };
  }

  /** The number, or 0 if the text is none that fits. */
  static int wholeNumber(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
