package io.memoir.ttl;

import io.memoir.ttl.Ttl.Fault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ttl: one or more numbers with units, {@code 90s}, {@code 1h 30m}, {@code 1.5 days}, or
 * ISO 8601, {@code PT1H}.
 *
 * <p>Immutable.
 *
 * @param noneHint how to say that there is no ttl, for an empty text; one sentence
 * @param zeroHint what to write for a function that always runs, for a ttl of zero or less; the end
 *     of a sentence
 */
public record TtlReader(String noneHint, String zeroHint) {

  private static final Pattern PART = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*([A-Za-z]+)\\s*");
  private static final Pattern NUMBER = Pattern.compile("\\s*\\d+(?:\\.\\d+)?\\s*");

  private static final Map<String, Duration> UNITS = Map.ofEntries(
      Map.entry("ms", Duration.ofMillis(1)),
      Map.entry("millisecond", Duration.ofMillis(1)),
      Map.entry("s", Duration.ofSeconds(1)),
      Map.entry("sec", Duration.ofSeconds(1)),
      Map.entry("second", Duration.ofSeconds(1)),
      Map.entry("m", Duration.ofMinutes(1)),
      Map.entry("min", Duration.ofMinutes(1)),
      Map.entry("minute", Duration.ofMinutes(1)),
      Map.entry("h", Duration.ofHours(1)),
      Map.entry("hour", Duration.ofHours(1)),
      Map.entry("d", Duration.ofDays(1)),
      Map.entry("day", Duration.ofDays(1)),
      Map.entry("w", Duration.ofDays(7)),
      Map.entry("week", Duration.ofDays(7)));

  private static final String FORM =
      "Write numbers with units: \"30s\", \"10m\", \"1h 30m\", \"1.5 days\", or \"PT1H\".";

  /**
   * Reads a ttl.
   *
   * @param text what was written; spaces around it do not matter
   * @return what it means, or how to correct it
   */
  public Ttl read(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return Ttl.unclear(text, Fault.FORM, noneHint + " " + FORM);
    }
    if (trimmed.contains(",")) {
      return Ttl.unclear(text, Fault.FORM, decimalHint(trimmed));
    }
    if (NUMBER.matcher(trimmed).matches()) {
      String hint = "Add the unit: \"" + trimmed + "s\" for seconds, or m, h, d.";
      return Ttl.unclear(text, Fault.NO_UNIT, hint);
    }
    try {
      return positive(text, isIso(trimmed) ? Duration.parse(trimmed) : signedSum(trimmed));
    } catch (ArithmeticException e) {
      return Ttl.unclear(
          text, Fault.OUT_OF_RANGE, "Leave ttl out to use results for ever, or write less.");
    } catch (DateTimeParseException e) {
      return Ttl.unclear(text, Fault.FORM, FORM);
    }
  }

  private static String decimalHint(String text) {
    return "Write a decimal point: \"" + text.replace(',', '.') + "\".";
  }

  private static boolean isIso(String text) {
    String body = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    return body.startsWith("P") || body.startsWith("p");
  }

  private Ttl positive(String text, @Nullable Duration duration) {
    if (duration == null) {
      String unknown = unknownUnit(text);
      return unknown == null
          ? Ttl.unclear(text, Fault.FORM, FORM)
          : Ttl.unclear(text, Fault.UNKNOWN_UNIT, unitHint(unknown));
    }
    if (duration.isZero() || duration.isNegative()) {
      return Ttl.unclear(text, Fault.OUT_OF_RANGE, "Write more than zero, or " + zeroHint);
    }
    return Ttl.of(text, duration);
  }

  /** The sum of the parts, perhaps with a minus before it; null if the text is anything else. */
  private static @Nullable Duration signedSum(String text) {
    Duration sum = sum(text.startsWith("-") ? text.substring(1) : text);
    return sum == null || !text.startsWith("-") ? sum : sum.negated();
  }

  /** The sum of the parts; null if the text is anything else. */
  private static @Nullable Duration sum(String text) {
    Duration sum = Duration.ZERO;
    Matcher part = PART.matcher(text);
    while (part.lookingAt()) {
      Duration unit = unit(part.group(2));
      if (unit == null) {
        return null;
      }
      sum = sum.plus(times(unit, new BigDecimal(part.group(1))));
      if (part.end() == text.length()) {
        return sum;
      }
      part.region(part.end(), text.length());
    }
    return null;
  }

  private static Duration times(Duration unit, BigDecimal number) {
    BigDecimal nanos = number.multiply(BigDecimal.valueOf(unit.toNanos()));
    BigDecimal[] seconds = nanos.divideAndRemainder(BigDecimal.valueOf(1_000_000_000));
    return Duration.ofSeconds(seconds[0].longValueExact(), seconds[1].longValue());
  }

  /** The unit of that name; a single capital letter is none: is {@code M} a minute or a month? */
  private static @Nullable Duration unit(String name) {
    Duration exact = UNITS.get(name);
    if (exact != null || name.length() == 1) {
      return exact;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    Duration word = UNITS.get(lower);
    boolean plural = lower.length() > 3 && lower.endsWith("s");
    return word == null && plural ? UNITS.get(lower.substring(0, lower.length() - 1)) : word;
  }

  private static @Nullable String unknownUnit(String text) {
    Matcher part = PART.matcher(text);
    while (part.lookingAt()) {
      if (unit(part.group(2)) == null) {
        return part.group(2);
      }
      part.region(part.end(), text.length());
    }
    return null;
  }

  private static String unitHint(String unknown) {
    return "There is no unit \"" + unknown + "\""
        + nearest(unknown).map(unit -> "; did you mean \"" + unit + "\"? ").orElse(". ")
        + FORM;
  }

  private static Optional<String> nearest(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return UNITS.keySet().stream()
        .filter(unit -> unit.length() > 1 || lower.length() == 1)
        .filter(unit -> unit.startsWith(lower.substring(0, 1)))
        .sorted()
        .max(Comparator.comparingInt(unit -> commonPrefix(unit, lower)));
  }

  private static int commonPrefix(String a, String b) {
    int length = 0;
    while (length < a.length() && length < b.length() && a.charAt(length) == b.charAt(length)) {
      length++;
    }
    return length;
  }
}
