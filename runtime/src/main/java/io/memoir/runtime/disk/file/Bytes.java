package io.memoir.runtime.disk.file;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A few bytes that do not change, such as a digest. Safe for any threads. */
public final class Bytes {

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes a copy. */
  public static Bytes of(byte[] bytes) {
    return new Bytes(bytes.clone());
  }

  /** Takes the next bytes of a buffer. */
  static Bytes take(ByteBuffer in, int length) {
    byte[] taken = new byte[length];
    in.get(taken);
    return new Bytes(taken);
  }

  /** Returns a copy. */
  public byte[] toArray() {
    return bytes.clone();
  }

  /** The bytes themselves, which nobody changes. */
  byte[] raw() {
    return bytes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** In hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
