package io.memoir.runtime.key;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 digest of an argument's canonical encoding: 256 bits, held in four longs.
 *
 * <p>Two digests are equal when the encodings were equal. Immutable and safe for any threads.
 */
public final class Digest {
  /** The length of {@link #toBytes()}, in bytes. */
  public static final int BYTES = 32;

  private final long first;
  private final long second;
  private final long third;
  private final long fourth;

  Digest(byte[] sha256) {
    ByteBuffer longs = ByteBuffer.wrap(sha256);
    first = longs.getLong(0);
    second = longs.getLong(8);
    third = longs.getLong(16);
    fourth = longs.getLong(24);
  }

  /**
   * The digest that {@link #toBytes} gave.
   *
   * @param bytes {@value #BYTES} of them
   * @return an equal digest
   */
  public static Digest of(byte[] bytes) {
    return new Digest(bytes);
  }

  /**
   * Copies the digest out.
   *
   * @return 32 bytes, most significant first; the caller's own
   */
  public byte[] toBytes() {
    ByteBuffer longs = ByteBuffer.allocate(BYTES);
    return longs.putLong(first).putLong(second).putLong(third).putLong(fourth).array();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Digest that
        && first == that.first
        && second == that.second
        && third == that.third
        && fourth == that.fourth;
  }

  /** Returns the first 32 bits, which are as evenly spread as any others. */
  @Override
  public int hashCode() {
    return (int) (first >>> Integer.SIZE);
  }

  /** Returns the digest as 64 lower-case hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(toBytes());
  }
}
