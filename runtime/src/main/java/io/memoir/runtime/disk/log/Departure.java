package io.memoir.runtime.disk.log;

import java.util.Arrays;
import java.util.Optional;

/**
 * That a result left the disk.
 *
 * @param name the name of its file
 * @param reason why
 * @param atMillis when, in milliseconds since 1970
 */
public record Departure(String name, Reason reason, long atMillis) {

  /** Why a result left. */
  public enum Reason {
    /** A newer one took its place, in the bounds of its function. */
    EVICTED('e'),
    /** The directory was to become smaller. */
    BUDGET('b'),
    /** Its ttl had passed. */
    EXPIRED('x'),
    /** It was cleared. */
    CLEARED('c'),
    /** It was damaged. */
    DAMAGED('d');

    private final char letter;

    Reason(char letter) {
      this.letter = letter;
    }

    static Optional<Reason> of(String letter) {
      return Arrays.stream(values())
          .filter(reason -> letter.equals(String.valueOf(reason.letter)))
          .findFirst();
    }
  }

  String line() {
    return reason.letter + " " + atMillis + " " + name + "\n";
  }

  static Optional<Departure> read(String line) {
    String[] parts = line.split(" ", 3);
    if (parts.length != 3 || !parts[1].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return Reason.of(parts[0])
        .map(reason -> new Departure(parts[2], reason, Long.parseLong(parts[1])));
  }
}
