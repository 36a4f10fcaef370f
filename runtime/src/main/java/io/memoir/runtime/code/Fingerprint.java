package io.memoir.runtime.code;

import io.memoir.runtime.code.member.CodeDigest;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The code that runs when a function is called: what each member, class and library says that is
 * reached, by what people call it.
 *
 * <p>Immutable.
 */
public final class Fingerprint {

  private static final char SEPARATOR = '\t';

  /** What a class says that is not there. */
  private static final String MISSING = "missing";

  private static final Fingerprint NONE = new Fingerprint("", "");
  private static final Fingerprint UNVERIFIED = new Fingerprint("", "unverified");

  private final String lines;
  private final String digest;

  private Fingerprint(String lines, String digest) {
    this.lines = lines;
    this.digest = digest;
  }

  /** Of a function whose code does not count. */
  public static Fingerprint none() {
    return NONE;
  }

  /** Of a function whose code counts, and cannot be known because there are no class files. */
  static Fingerprint unverified() {
    return UNVERIFIED;
  }

  /** Whether the code counts, and is not known. */
  public boolean isUnverified() {
    return digest.equals(UNVERIFIED.digest);
  }

  /** Of some parts; {@link #none} if there are none. */
  public static Fingerprint of(SortedMap<String, String> parts) {
    StringBuilder lines = new StringBuilder();
    parts.forEach((part, said) -> lines
        .append(part.replace(SEPARATOR, ' ').replace('\n', ' '))
        .append(SEPARATOR)
        .append(said)
        .append('\n'));
    String text = lines.toString();
    return text.isEmpty() ? NONE : new Fingerprint(text, digest(text));
  }

  private static String digest(String lines) {
    CodeDigest all = new CodeDigest();
    all.add(lines);
    return all.toHex();
  }

  /** One whose lines and digest were kept. */
  static Fingerprint kept(String lines, String digest) {
    return new Fingerprint(lines, digest);
  }

  /** All of it in 32 hexadecimal digits; empty if nothing counts, a word if it is not known. */
  public String digest() {
    return digest;
  }

  /** All of it as text: for each part a line with its name, a tab and what it says. */
  public String lines() {
    return lines;
  }

  /** What each part says, by what people call it. */
  public SortedMap<String, String> parts() {
    SortedMap<String, String> parts = parts(lines);
    if (parts == null) {
      throw new IllegalStateException("It was kept otherwise than it was taken.");
    }
    return parts;
  }

  /**
   * Reads what {@link #lines} gave.
   *
   * @return null if the text is something else
   */
  public static @Nullable SortedMap<String, String> parts(String lines) {
    SortedMap<String, String> parts = new TreeMap<>();
    int from = 0;
    while (from < lines.length()) {
      int end = lines.indexOf('\n', from);
      int tab = end < 0 ? -1 : lines.lastIndexOf(SEPARATOR, end);
      if (tab < from) {
        return null;
      }
      parts.put(lines.substring(from, tab), lines.substring(tab + 1, end));
      from = end + 1;
    }
    return Collections.unmodifiableSortedMap(parts);
  }

  /** Whether something is not there, and may be the next time. */
  boolean hasMissing() {
    return lines.contains(SEPARATOR + MISSING + '\n');
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fingerprint that
        && digest.equals(that.digest)
        && lines.equals(that.lines);
  }

  @Override
  public int hashCode() {
    return lines.hashCode();
  }

  @Override
  public String toString() {
    return lines;
  }
}
