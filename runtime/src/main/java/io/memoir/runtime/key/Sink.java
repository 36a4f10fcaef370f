package io.memoir.runtime.key;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bytes of nested segments and makes a SHA-256 digest of each.
 *
 * <p>All open segments share one buffer; the innermost one is at its end. A segment that grows past
 * a few kilobytes moves into a message digest of its own, so that no argument is ever held as bytes
 * as a whole. Numbers are big-endian. For one thread.
 */
final class Sink {
  private static final int FIRST_CAPACITY_BYTES = 512;
  private static final int SPILL_BYTES = 4096;
  private static final int CHUNK = 256;
  private static final VarHandle CHARS = view(char[].class);
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);

  private final MessageDigest shared = newDigest();
  private byte[] buffer = new byte[FIRST_CAPACITY_BYTES];
  private int position;
  private Segment top = new Segment(null, 0);
  private long writtenBytes;

  private static VarHandle view(Class<?> arrayType) {
    return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.BIG_ENDIAN);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Begins a segment inside the current one, which waits until it has ended. */
  void begin() {
    top = new Segment(top, position);
  }

  /** Ends the innermost segment and returns its digest: 32 bytes. */
  byte[] end() {
    MessageDigest digest = top.spill == null ? shared : top.spill;
    digest.update(buffer, top.start, position - top.start);
    position = top.start;
    if (top.parent != null) {
      top = top.parent;
    }
    return digest.digest();
  }

  /** All bytes written so far, to all segments; it only ever grows. */
  long writtenBytes() {
    return writtenBytes;
  }

  /** Makes room for some bytes at the end of the buffer. */
  private void room(int bytes) {
    writtenBytes += bytes;
    if (position + bytes <= buffer.length) {
      return;
    }
    if (position - top.start >= SPILL_BYTES) {
      spill();
    }
    if (position + bytes > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, position + bytes));
    }
  }

  private void spill() {
    MessageDigest digest = top.spill;
    if (digest == null) {
      digest = newDigest();
      top.spill = digest;
    }
    digest.update(buffer, top.start, position - top.start);
    position = top.start;
  }

  void tag(Tag tag) {
    int8(tag.code());
  }

  void int8(int value) {
    room(1);
    buffer[position++] = (byte) value;
  }

  void int16(int value) {
    room(Short.BYTES);
    CHARS.set(buffer, position, (char) value);
    position += Short.BYTES;
  }

  void int32(int value) {
    room(Integer.BYTES);
    INTS.set(buffer, position, value);
    position += Integer.BYTES;
  }

  void int64(long value) {
    room(Long.BYTES);
    LONGS.set(buffer, position, value);
    position += Long.BYTES;
  }

  /** Writes bytes as they are, without their number. */
  void raw(byte[] bytes) {
    for (int from = 0; from < bytes.length; from += CHUNK) {
      int length = Math.min(CHUNK, bytes.length - from);
      room(length);
      System.arraycopy(bytes, from, buffer, position, length);
      position += length;
    }
  }

  /** Writes the length, then the UTF-16 units as they are: lone surrogates stay distinct. */
  void text(CharSequence text) {
    int length = text.length();
    int32(length);
    for (int from = 0; from < length; from += CHUNK) {
      int to = Math.min(length, from + CHUNK);
      room((to - from) * Character.BYTES);
      for (int i = from; i < to; i++) {
        CHARS.set(buffer, position, text.charAt(i));
        position += Character.BYTES;
      }
    }
  }

  /** Writes ints without their number. */
  void ints(int[] values) {
    for (int from = 0; from < values.length; from += CHUNK) {
      int to = Math.min(values.length, from + CHUNK);
      room((to - from) * Integer.BYTES);
      for (int i = from; i < to; i++) {
        INTS.set(buffer, position, values[i]);
        position += Integer.BYTES;
      }
    }
  }

  /** Writes longs without their number. */
  void longs(long[] values) {
    for (int from = 0; from < values.length; from += CHUNK) {
      int to = Math.min(values.length, from + CHUNK);
      room((to - from) * Long.BYTES);
      for (int i = from; i < to; i++) {
        LONGS.set(buffer, position, values[i]);
        position += Long.BYTES;
      }
    }
  }

  /** Writes doubles without their number, all NaN as one. */
  void doubles(double[] values) {
    for (int from = 0; from < values.length; from += CHUNK) {
      int to = Math.min(values.length, from + CHUNK);
      room((to - from) * Double.BYTES);
      for (int i = from; i < to; i++) {
        LONGS.set(buffer, position, Double.doubleToLongBits(values[i]));
        position += Double.BYTES;
      }
    }
  }

  /** An open segment: the rest of it in the buffer, and where the beginning went, if it is long. */
  private static final class Segment {
    private final @Nullable Segment parent;
    private final int start;
    private @Nullable MessageDigest spill;

    Segment(@Nullable Segment parent, int start) {
      this.parent = parent;
      this.start = start;
    }
  }
}
