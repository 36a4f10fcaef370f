package io.memoir.cli.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Says numbers as people do: in the unit that makes them small, with one digit that matters. */
public final class Units {

  private static final List<String> BYTES = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");
  private static final int THOUSAND = 1000;
  private static final double SECOND = 1e9;
  private static final long LEAST_NANOS = 100_000;
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private Units() {}

  /** Says a number of bytes, as in {@code 12.3 MB}. */
  public static String bytes(long bytes) {
    if (bytes < THOUSAND) {
      return bytes + " B";
    }
    double number = bytes;
    int unit = 0;
    // What would be rounded to a thousand is one of the next unit.
    while (number >= THOUSAND - 0.05) {
      number /= THOUSAND;
      unit++;
    }
    return decimal(number) + " " + BYTES.get(unit);
  }

  /** Says how long something took, as in {@code 1.5 ms} or {@code 2 min 5 s}. */
  public static String duration(long nanos) {
    if (nanos < LEAST_NANOS) {
      return nanos == 0 ? "0 ms" : "< 0.1 ms";
    }
    if (nanos < 1_000_000_000) {
      return decimal(nanos / 1e6) + " ms";
    }
    long seconds = nanos / 1_000_000_000;
    if (seconds < MINUTE) {
      return decimal(nanos / SECOND) + " s";
    }
    if (seconds < HOUR) {
      return seconds / MINUTE + " min " + seconds % MINUTE + " s";
    }
    return seconds / HOUR + " h " + seconds % HOUR / MINUTE + " min";
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  /** Says a time as people do who look at a clock now, as in {@code 3 min ago}. */
  public static String time(Instant time, Instant now) {
    long seconds = Duration.between(time, now).toSeconds();
    if (seconds == 0) {
      return "just now";
    }
    String away = rounded(Math.abs(seconds));
    return seconds > 0 ? away + " ago" : "in " + away;
  }

  private static String rounded(long seconds) {
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    if (seconds < HOUR) {
      return seconds / MINUTE + " min";
    }
    if (seconds < DAY) {
      return seconds / HOUR + " h";
    }
    long days = seconds / DAY;
    return days + (days == 1 ? " day" : " days");
  }

  /** Says a number of things, as in {@code 1 result} or {@code 2 results}. */
  public static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
