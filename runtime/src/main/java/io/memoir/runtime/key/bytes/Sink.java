package io.memoir.runtime.key.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
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
public final class Sink {
  /** From here on a primitive array or a string is compressed before it is digested. */
  static final int BULK_BYTES = 2048;

  private static final int FIRST_CAPACITY_BYTES = 512;
  private static final int SPILL_BYTES = 4096;
  private static final int CHUNK = 256;

  /** So long is what a digest of our own is made of: four blocks. */
  private static final int OWN_DIGEST_BYTES = 247;

  /**
   * So many digests of a process are our own. A program that asks for few results from disk has
   * them before the JDK's would be found; one that asks for many has the faster one soon.
   */
  private static final int MOST_OWN_DIGESTS = 64;

  /** Two threads may count one for two, no harm. */
  private static int ownDigests;

  private final boolean isOfProcess;
  private @Nullable MessageDigest shared;
  private byte[] buffer = new byte[FIRST_CAPACITY_BYTES];

  /** The buffer as big-endian numbers; its position means nothing. Null where views are used. */
  private @Nullable ByteBuffer numbers;

  private int position;
  private Segment top = new Segment(null, 0);
  private long writtenBytes;

  private Sink(boolean isOfProcess) {
    this.isOfProcess = isOfProcess;
    this.numbers = isOfProcess ? null : ByteBuffer.wrap(buffer);
  }

  /**
   * The faster way to write many numbers, which takes long to load: short keys of results on disk,
   * which are the first thing that many programs make, do without.
   */
  private static final class Views {

    private static final VarHandle CHARS = view(char[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    private Views() {}

    private static VarHandle view(Class<?> arrayType) {
      return MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.BIG_ENDIAN);
    }
  }

  /**
   * A sink whose digests are the same in every process.
   *
   * @return a new one, without an open segment
   */
  public static Sink stable() {
    return new Sink(false);
  }

  /**
   * A sink whose digests are good in this process only, and faster for large arrays.
   *
   * @return a new one, without an open segment
   */
  public static Sink ofProcess() {
    return new Sink(true);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** Begins a segment inside the current one, which waits until it has ended. */
  public void begin() {
    top = new Segment(top, position);
  }

  /**
   * Ends the innermost segment.
   *
   * @return its SHA-256 digest: 32 bytes
   */
  public byte[] end() {
    byte[] digest = digestOfTop();
    position = top.start;
    if (top.parent != null) {
      top = top.parent;
    }
    return digest;
  }

  private byte[] digestOfTop() {
    int length = position - top.start;
    boolean isShort = !isOfProcess && top.spill == null && length <= OWN_DIGEST_BYTES;
    if (isShort && ownDigests < MOST_OWN_DIGESTS) {
      ownDigests++;
      Sha256 own = new Sha256();
      own.update(buffer, top.start, length);
      return own.digest();
    }
    MessageDigest digest = top.spill == null ? shared() : top.spill;
    digest.update(buffer, top.start, length);
    return digest.digest();
  }

  private MessageDigest shared() {
    if (shared == null) {
      shared = newDigest();
    }
    return shared;
  }

  /**
   * Ends the innermost segment, which must be short, without a digest of it.
   *
   * @param limit how many bytes are short
   * @return the bytes themselves; null if they are more than the limit
   */
  public byte @Nullable [] endShort(int limit) {
    int length = position - top.start;
    boolean isShort = top.spill == null && length <= limit;
    byte[] bytes = isShort ? Arrays.copyOfRange(buffer, top.start, position) : null;
    position = top.start;
    if (top.parent != null) {
      top = top.parent;
    }
    return bytes;
  }

  /**
   * Counts all bytes written so far, to all segments.
   *
   * @return 0 or more; it only ever grows
   */
  public long writtenBytes() {
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
      numbers = null;
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

  /**
   * Writes the byte of a tag.
   *
   * @param tag what follows
   */
  public void tag(Tag tag) {
    int8(tag.code());
  }

  /**
   * Writes one byte.
   *
   * @param value any number
   */
  public void int8(int value) {
    room(1);
    buffer[position++] = (byte) value;
  }

  /**
   * Writes two bytes.
   *
   * @param value any number
   */
  public void int16(int value) {
    room(Short.BYTES);
    putChar((char) value);
    position += Short.BYTES;
  }

  /**
   * Writes four bytes.
   *
   * @param value any number
   */
  public void int32(int value) {
    room(Integer.BYTES);
    if (numbers == null) {
      Views.INTS.set(buffer, position, value);
    } else {
      numbers.putInt(position, value);
    }
    position += Integer.BYTES;
  }

  /**
   * Writes eight bytes.
   *
   * @param value any number
   */
  public void int64(long value) {
    room(Long.BYTES);
    if (numbers == null) {
      Views.LONGS.set(buffer, position, value);
    } else {
      numbers.putLong(position, value);
    }
    position += Long.BYTES;
  }

  /**
   * Writes bytes as they are, without their number.
   *
   * @param bytes any bytes
   */
  public void raw(byte[] bytes) {
    for (int from = 0; from < bytes.length; from += CHUNK) {
      int length = Math.min(CHUNK, bytes.length - from);
      room(length);
      System.arraycopy(bytes, from, buffer, position, length);
      position += length;
    }
  }

  /**
   * Writes the length, then the UTF-16 units as they are: lone surrogates stay distinct.
   *
   * @param text any text
   */
  public void text(CharSequence text) {
    int length = text.length();
    int32(length);
    BlockHash compressing = bulk((long) length * Character.BYTES);
    if (compressing != null) {
      compressing.text(text, this::int64);
      return;
    }
    for (int from = 0; from < length; from += CHUNK) {
      int to = Math.min(length, from + CHUNK);
      room((to - from) * Character.BYTES);
      units(text, from, to);
    }
  }

  private void units(CharSequence text, int from, int to) {
    if (numbers == null) {
      // A loop of its own: a question for each unit would cost a tenth.
      for (int i = from; i < to; i++) {
        Views.CHARS.set(buffer, position, text.charAt(i));
        position += Character.BYTES;
      }
      return;
    }
    for (int i = from; i < to; i++) {
      putChar(text.charAt(i));
      position += Character.BYTES;
    }
  }

  private void putChar(char value) {
    if (numbers == null) {
      Views.CHARS.set(buffer, position, value);
    } else {
      numbers.putChar(position, value);
    }
  }

  /** Writes numbers, without how many there are. */
  void ints(int[] values) {
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      room(count * Integer.BYTES);
      ByteBuffer.wrap(buffer).position(position).asIntBuffer().put(values, from, count);
      position += count * Integer.BYTES;
    }
  }

  /** Writes numbers, without how many there are. */
  void longs(long[] values) {
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      room(count * Long.BYTES);
      ByteBuffer.wrap(buffer).position(position).asLongBuffer().put(values, from, count);
      position += count * Long.BYTES;
    }
  }

  /** What compresses many bytes; null if there are few, or if digests outlive the process. */
  @Nullable
  BlockHash bulk(long bytes) {
    return isOfProcess && bytes >= BULK_BYTES ? BlockHash.ofProcess() : null;
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
