package io.memoir.cli.directory;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a key, or all of it, in hexadecimal digits as people copy them from a table.
 *
 * <p>Immutable.
 *
 * @param digits 4 to 64 of them, in small letters
 */
public record KeyDigits(String digits) {

  private static final int ALL = 64;
  private static final int IN_NAMES = 32;

  /** How to write one. */
  public static final String FORM = "Write 4 to 64 hexadecimal digits, as `memoir ls --results` "
      + "shows them, or the log at level DEBUG.";

  /** Reads one; nothing if it is none. */
  public static Optional<KeyDigits> read(String text) {
    String digits = text.strip().toLowerCase(Locale.ROOT);
    return digits.matches("[0-9a-f]{4," + ALL + "}")
        ? Optional.of(new KeyDigits(digits))
        : Optional.empty();
  }

  /** Whether a file of this name can hold the result. */
  public boolean isNameOf(String file) {
    return file.startsWith(digits.substring(0, Math.min(IN_NAMES, digits.length())));
  }

  /** Whether it is the key of a result, as far as that is known. */
  public boolean isKeyOf(StoredResult result) {
    return isNameOf(result.name()) && (result.header() == null || result.key().startsWith(digits));
  }

  /** The key in bytes; null if digits are missing. */
  public byte @Nullable [] whole() {
    return digits.length() == ALL ? HexFormat.of().parseHex(digits) : null;
  }

  /** A key that begins so. */
  public byte[] padded() {
    int even = digits.length() / 2 * 2;
    return Arrays.copyOf(HexFormat.of().parseHex(digits.substring(0, even)), ALL / 2);
  }
}
