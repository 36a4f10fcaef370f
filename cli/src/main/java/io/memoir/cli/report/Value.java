package io.memoir.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * Something that is said to people and to programs.
 *
 * <p>Immutable.
 *
 * @param text for people
 * @param json for programs
 * @param isNumber whether it stands at the right of a column
 */
public record Value(String text, Json json, boolean isNumber) {

  /** Writes a value for programs. */
  @FunctionalInterface
  public interface Json {
    /**
     * Writes it.
     *
     * @throws IOException when {@code out} does
     */
    void write(JsonGenerator out) throws IOException;
  }

  /** A text. */
  public static Value of(String text) {
    return new Value(text, out -> out.writeString(text), false);
  }

  /** A text of which people need the beginning only. */
  public static Value shortened(String text, int letters) {
    String shown = text.length() > letters ? text.substring(0, letters) : text;
    return new Value(shown, out -> out.writeString(text), false);
  }

  /** A count. */
  public static Value of(long number) {
    return new Value(Long.toString(number), out -> out.writeNumber(number), true);
  }

  /** A claim. */
  public static Value of(boolean isSo) {
    return new Value(isSo ? "yes" : "no", out -> out.writeBoolean(isSo), false);
  }

  /** A number of bytes. */
  public static Value bytes(long bytes) {
    return new Value(Units.bytes(bytes), out -> out.writeNumber(bytes), true);
  }

  /** How long something took, in nanoseconds. */
  public static Value took(long nanos) {
    return new Value(Units.duration(nanos), out -> out.writeNumber(nanos), true);
  }

  /** Nothing: null for programs. */
  public static Value none(String text) {
    return new Value(text, JsonGenerator::writeNull, false);
  }
}
