package io.memoir.runtime.code.member;

import java.nio.charset.StandardCharsets;

/**
 * A digest of 128 bits that is quick from the first byte on: code is digested when a program has
 * just begun, and a cryptographic digest takes most of that time before it is compiled. It tells
 * code apart that is different by accident; whoever writes code on purpose that has the digest of
 * other code could as well change the results.
 *
 * <p>For one thread.
 */
public final class CodeDigest {

  private static final long ONE = 0x9E3779B97F4A7C15L;
  private static final long OTHER = 0xC2B2AE3D27D4EB4FL;
  private static final int SHIFT = 32;

  private long first = ONE;
  private long second = OTHER;

  /** Adds a number. */
  public void add(long value) {
    first = mix((first ^ value) * ONE);
    second = mix(second + value) * OTHER + first;
  }

  /** Adds bytes, and how many there are. */
  public void add(byte[] bytes) {
    add(bytes.length);
    int whole = bytes.length & -Long.BYTES;
    for (int i = 0; i < whole; i += Long.BYTES) {
      add(word(bytes, i, Long.BYTES));
    }
    if (whole < bytes.length) {
      add(word(bytes, whole, bytes.length - whole));
    }
  }

  private static long word(byte[] bytes, int from, int count) {
    long word = 0;
    for (int i = from; i < from + count; i++) {
      word = (word << Byte.SIZE) | (bytes[i] & 0xFF);
    }
    return word;
  }

  /** Adds text, and how long it is. */
  public void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private static long mix(long value) {
    return value ^ value >>> SHIFT ^ Long.rotateLeft(value, 29);
  }

  /** What was added, in 32 hexadecimal digits. */
  public String toHex() {
    return hex(finish(first ^ Long.rotateLeft(second, SHIFT))) + hex(finish(second + first));
  }

  private static long finish(long value) {
    long mixed = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ mixed >>> 33;
  }

  private static String hex(long value) {
    String digits = Long.toHexString(value);
    return "0".repeat(16 - digits.length()) + digits;
  }
}
