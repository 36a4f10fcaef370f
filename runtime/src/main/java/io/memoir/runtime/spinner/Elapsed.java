package io.memoir.runtime.spinner;

import java.time.Duration;

/**
 * The time that has passed, in words: the format is fixed, its precision a tenth of a second. Not
 * instantiable.
 */
final class Elapsed {

  private static final int MILLIS_OF_TENTH = 100;

  private Elapsed() {}

  /**
   * A time in words.
   *
   * @param time zero or more; what is less than a tenth of a second is cut off
   * @return as in {@code 2.4 seconds} and {@code 1 hour, 2 minutes, 0.0 seconds}
   */
  static String words(Duration time) {
    StringBuilder words = new StringBuilder();
    long hours = time.toHours();
    long minutes = time.toMinutesPart();
    if (hours > 0) {
      add(words, hours, "hour");
    }
    if (hours > 0 || minutes > 0) {
      add(words, minutes, "minute");
    }
    return words
        .append(time.toSecondsPart())
        .append('.')
        .append(time.toMillisPart() / MILLIS_OF_TENTH)
        .append(" seconds")
        .toString();
  }

  private static void add(StringBuilder words, long count, String unit) {
    words.append(count).append(' ').append(unit).append(count == 1 ? ", " : "s, ");
  }
}
