package io.memoir.size;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A number of bytes as it was written.
 *
 * <p>Immutable.
 *
 * @param text what the annotation or the configuration says
 * @param bytes what it means, 1 or more; null if it means nothing
 * @param fault why it means nothing; null if it means something
 * @param hint what to write instead, if it means nothing
 */
public record ByteSize(
    String text, @Nullable Long bytes, @Nullable Fault fault, String hint) {

  /** Why a text is no number of bytes. */
  public enum Fault {
    /** It is a number only. */
    NO_UNIT,
    /** Its unit is not known. */
    UNKNOWN_UNIT,
    /** It is zero, negative, no whole number of bytes, or more than a {@code long} can hold. */
    OUT_OF_RANGE,
    /** It is anything else. */
    FORM
  }

  /**
   * A size that is understood.
   *
   * @param text what was written
   * @param bytes what it means, 1 or more
   * @return the size
   */
  public static ByteSize of(String text, long bytes) {
    return new ByteSize(text, bytes, null, "");
  }

  /**
   * A text that is no size.
   *
   * @param text what was written
   * @param fault why it is none
   * @param hint what to write instead
   * @return a size without a number of bytes
   */
  public static ByteSize unclear(String text, Fault fault, String hint) {
    return new ByteSize(text, null, fault, hint);
  }

  /**
   * Says a number of bytes in the unit that says it exactly, with the smallest number.
   *
   * @param bytes 0 or more
   * @return a number and a unit, as in {@code 500 MB}; it reads back as the same number
   */
  public static String words(long bytes) {
    return ByteUnit.ALL.stream()
        .filter(unit -> bytes % unit.bytes() == 0)
        .min(Comparator.comparingLong(unit -> bytes / unit.bytes()))
        .map(unit -> bytes / unit.bytes() + " " + unit.name())
        .orElseThrow();
  }
}
