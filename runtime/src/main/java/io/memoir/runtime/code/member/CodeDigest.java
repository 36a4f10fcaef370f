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

  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.ISO_8859_1);

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
      add((long) word(bytes, i) << Integer.SIZE | (word(bytes, i + Integer.BYTES) & 0xFFFFFFFFL));
    }
    if (whole < bytes.length) {
      long rest = 0;
      for (int i = whole; i < bytes.length; i++) {
        rest = (rest << Byte.SIZE) | (bytes[i] & 0xFF);
      }
      add(rest);
    }
  }

  // No loop: most of this runs before it is compiled.
  private static int word(byte[] bytes, int from) {
    return bytes[from] << 24
        | (bytes[from + 1] & 0xFF) << 16
        | (bytes[from + 2] & 0xFF) << 8
        | (bytes[from + 3] & 0xFF);
  }

  /** Adds text, and how long it is. */
  public void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private static long mix(long value) {
    return value ^ (value >>> SHIFT) ^ Long.rotateLeft(value, 29);
  }

  /** What was added, in 32 hexadecimal digits. */
  public String toHex() {
    byte[] digits = new byte[4 * Long.BYTES];
    hex(finish(first ^ Long.rotateLeft(second, SHIFT)), digits, 0);
    hex(finish(second + first), digits, 2 * Long.BYTES);
    return new String(digits, StandardCharsets.ISO_8859_1);
  }

  private static long finish(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }

  private static void hex(long value, byte[] digits, int from) {
    long rest = value;
    for (int i = from + 2 * Long.BYTES - 1; i >= from; i--) {
      digits[i] = DIGITS[(int) rest & 0xF];
      rest >>>= 4;
    }
  }
}
