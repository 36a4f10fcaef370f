package io.memoir.runtime.code;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The code that runs when a function is called.
 *
 * <p>Immutable.
 *
 * @param parts what each member, class and library says that is reached, by what people call it
 */
public record Fingerprint(SortedMap<String, String> parts) {

  private static final int DIGITS = 32;

  /** Takes a copy. */
  public Fingerprint {
    parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
  }

  /** Of a function whose code does not count. */
  public static Fingerprint none() {
    return new Fingerprint(new TreeMap<>());
  }

  /** All of it in 32 hexadecimal digits; empty if there are no parts. */
  public String digest() {
    if (parts.isEmpty()) {
      return "";
    }
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      parts.forEach((label, digest) ->
          sha.update((label + "\0" + digest + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
