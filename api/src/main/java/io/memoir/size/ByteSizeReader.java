package io.memoir.size;

import io.memoir.size.ByteSize.Fault;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a number of bytes: a number and a unit, {@code 500 MB}, {@code 1.5 GiB}, {@code 64kb}. The
 * units {@code KB}, {@code MB}, {@code GB} and {@code TB} are powers of 1000; with an {@code i} in
 * the middle they are powers of 1024.
 *
 * <p>Immutable.
 *
 * @param noneHint how to say that there is no bound, for an empty text and for one that is too
 *     large; one sentence
 */
public record ByteSizeReader(String noneHint) {

  private static final Pattern SIZE = Pattern.compile("([+-]?)(\\d+(?:\\.\\d+)?)\\s*([A-Za-z]*)");

  private static final String FORM = "Write a number and a unit: \"64 KB\", \"500 MB\", \"2 GiB\".";

  /**
   * Reads a size.
   *
   * @param text what was written; spaces around it do not matter
   * @return what it means, or how to correct it
   */
  public ByteSize read(String text) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return ByteSize.unclear(text, Fault.FORM, noneHint + " " + FORM);
    }
    if (trimmed.contains(",")) {
      return ByteSize.unclear(text, Fault.FORM, decimalHint(trimmed));
    }
    Matcher size = SIZE.matcher(trimmed);
    if (!size.matches()) {
      return ByteSize.unclear(text, Fault.FORM, FORM);
    }
    BigDecimal number = new BigDecimal(size.group(1) + size.group(2));
    if (number.signum() <= 0) {
      return ByteSize.unclear(text, Fault.OUT_OF_RANGE, "Write more than zero. " + noneHint);
    }
    String name = size.group(3);
    if (name.isEmpty()) {
      String hint = "Add the unit: \"" + trimmed + " MB\", or B, KB, GB, KiB, MiB, GiB.";
      return ByteSize.unclear(text, Fault.NO_UNIT, hint);
    }
    ByteUnit unit = ByteUnit.named(name);
    return unit == null
        ? ByteSize.unclear(text, Fault.UNKNOWN_UNIT, unitHint(name))
        : whole(text, number, unit);
  }

  /** A comma may be a decimal one, or one between thousands. */
  private static String decimalHint(String text) {
    String pointed = text.replace(',', '.');
    return "Write a decimal point, \"" + pointed + "\", and nothing between thousands.";
  }

  private ByteSize whole(String text, BigDecimal number, ByteUnit unit) {
    BigDecimal bytes = number.multiply(BigDecimal.valueOf(unit.bytes())).stripTrailingZeros();
    if (bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      return ByteSize.unclear(text, Fault.OUT_OF_RANGE, "Write less. " + noneHint);
    }
    if (bytes.scale() > 0) {
      BigDecimal above = bytes.setScale(0, RoundingMode.CEILING);
      String hint = "Write whole bytes: \"" + above + " B\".";
      return ByteSize.unclear(text, Fault.OUT_OF_RANGE, hint);
    }
    return ByteSize.of(text, bytes.longValueExact());
  }

  private static String unitHint(String unknown) {
    return "There is no unit \"" + unknown + "\""
        + nearest(unknown).map(unit -> "; did you mean \"" + unit + "\"? ").orElse(". ")
        + FORM;
  }

  private static Optional<String> nearest(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    String start = upper.substring(0, 1);
    boolean isBinary = upper.matches(".I|.IB.*|..BI.*");
    return ByteUnit.ALL.stream()
        .map(ByteUnit::name)
        .filter(unit -> unit.startsWith(start))
        .max(Comparator.comparing(unit -> unit.contains("i") == isBinary));
  }
}
