package io.memoir.runtime.code;

import io.memoir.runtime.code.member.CodeDigest;
import java.util.Collections;
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
    CodeDigest all = new CodeDigest();
    parts.forEach((label, digest) -> {
      all.add(label);
      all.add(digest);
    });
    return all.toHex();
  }
}
