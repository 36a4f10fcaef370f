package io.memoir.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Durations as code and as words, in the largest units that say them exactly. */
final class Durations {

  private Durations() {}

  /** Code that makes {@code duration}. */
  static CodeBlock code(Duration duration) {
    if (duration.getNano() % 1_000_000 != 0) {
      return CodeBlock.of(
          "$T.ofSeconds($L, $L)", Duration.class, duration.getSeconds(), duration.getNano());
    }
    if (duration.getNano() != 0) {
      return call("ofMillis", duration.toMillis());
    }
    long seconds = duration.getSeconds();
    if (seconds % 60 != 0) {
      return call("ofSeconds", seconds);
    }
    if (seconds % 3600 != 0) {
      return call("ofMinutes", seconds / 60);
    }
    return seconds % 86_400 != 0
        ? call("ofHours", seconds / 3600)
        : call("ofDays", seconds / 86_400);
  }

  private static CodeBlock call(String factory, long number) {
    String literal = number > Integer.MAX_VALUE ? number + "L" : Long.toString(number);
    return CodeBlock.of("$T.$L($L)", Duration.class, factory, literal);
  }

  /** {@code duration} in words, as in {@code 1 hour 30 minutes}. */
  static String words(Duration duration) {
    List<String> parts = new ArrayList<>();
    add(parts, duration.toDays(), "day");
    add(parts, duration.toHoursPart(), "hour");
    add(parts, duration.toMinutesPart(), "minute");
    add(parts, duration.toSecondsPart(), "second");
    add(parts, duration.toNanosPart() / 1_000_000, "millisecond");
    add(parts, duration.toNanosPart() % 1_000_000, "nanosecond");
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, long number, String unit) {
    if (number != 0) {
      parts.add(number + " " + unit + (number == 1 ? "" : "s"));
    }
  }
}
