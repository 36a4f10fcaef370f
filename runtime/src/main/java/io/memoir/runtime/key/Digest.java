package io.memoir.runtime.key;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 digest of an argument's canonical encoding: 256 bits, held in four longs.
 *
 * <p>Two digests are equal when the encodings were equal. Immutable and safe for any threads.
 */
public final class Digest {
  /** The length of {@link #toBytes()}, in bytes. */
  static final int BYTES = 32;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final long first;
  private final long second;
  private final long third;
  private final long fourth;

  Digest(byte[] sha256) {
    first = (long) LONGS.get(sha256, 0);
    second = (long) LONGS.get(sha256, 8);
    third = (long) LONGS.get(sha256, 16);
    fourth = (long) LONGS.get(sha256, 24);
  }

  /**
   * Copies the digest out.
   *
   * @return 32 bytes, most significant first; the caller's own
   */
  public byte[] toBytes() {
    byte[] bytes = new byte[BYTES];
    LONGS.set(bytes, 0, first);
    LONGS.set(bytes, 8, second);
    LONGS.set(bytes, 16, third);
    LONGS.set(bytes, 24, fourth);
    return bytes;
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
