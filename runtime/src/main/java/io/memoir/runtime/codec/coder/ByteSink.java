package io.memoir.runtime.codec.coder;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Writes numbers, texts and arrays into a stream, through a buffer that starts small and ends at 64
 * KB, whatever is written. For one thread at a time.
 */
public final class ByteSink {

  private static final int FIRST = 512;
  private static final int LARGEST = 1 << 16;

  /** Heads of numbers that do not fit into one byte. */
  private static final int TWO = -128;

  private static final int FOUR = -127;
  private static final int EIGHT = -126;

  private final OutputStream out;
  private byte[] buffer = new byte[FIRST];
  private int position;
  private boolean hasFlushed;
  private @Nullable Throwable failure;

  /**
   * Creates it.
   *
   * @param out takes the bytes; not closed, and not flushed
   */
  public ByteSink(OutputStream out) {
    this.out = out;
  }

  /** Whether the stream has been given something, so that nothing can be begun again. */
  public boolean hasFlushed() {
    return hasFlushed;
  }

  /** Forgets what has been written, of which nothing has been flushed. */
  public void restart() {
    position = 0;
  }

  /** What the stream has thrown, whatever has become of it since; null if nothing. */
  public @Nullable Throwable failure() {
    return failure;
  }

  /** Gives the stream what is left. */
  public void flush() throws IOException {
    give(buffer, 0, position);
    position = 0;
  }

  private void give(byte[] bytes, int from, int count) throws IOException {
    hasFlushed = true;
    try {
      out.write(bytes, from, count);
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      throw e;
    }
  }

  /** Makes room for at least so many bytes, which are few. */
  private void require(int bytes) throws IOException {
    if (buffer.length - position < bytes) {
      makeRoom();
    }
  }

  private void makeRoom() throws IOException {
    if (buffer.length < LARGEST) {
      byte[] larger = new byte[Math.min(LARGEST, 4 * buffer.length)];
      System.arraycopy(buffer, 0, larger, 0, position);
      buffer = larger;
      return;
    }
    if (!hasFlushed) {
      // Later, the writing could not be begun again on a larger stack.
      LargeStack.requireRoom();
    }
    flush();
  }

  void putByte(int value) throws IOException {
    require(1);
    buffer[position++] = (byte) value;
  }

  void putLong(long value) throws IOException {
    require(1 + Long.BYTES);
    if (value > EIGHT && value <= Byte.MAX_VALUE) {
      buffer[position++] = (byte) value;
    } else if (value == (short) value) {
      putTail(TWO, value, Short.BYTES);
    } else if (value == (int) value) {
      putTail(FOUR, value, Integer.BYTES);
    } else {
      putTail(EIGHT, value, Long.BYTES);
    }
  }

  private void putTail(int head, long value, int width) {
    buffer[position++] = (byte) head;
    for (int i = 0; i < width; i++) {
      buffer[position++] = (byte) (value >>> (8 * i));
    }
  }

  void putBytes(byte[] bytes, int from, int count) throws IOException {
    if (count <= buffer.length - position) {
      System.arraycopy(bytes, from, buffer, position, count);
      position += count;
    } else {
      putArray(bytes, from, count);
    }
  }

  /** Writes elements of an array of primitives, without their number. */
  void putArray(Object array, int from, int count) throws IOException {
    int width = PrimitiveSlices.width(array.getClass().getComponentType());
    if (out instanceof BulkOutput bulk && (long) count * width >= LARGEST) {
      putBulk(bulk, array, from, count, width);
      return;
    }
    int done = 0;
    while (done < count) {
      require(width);
      int slice = Math.min(count - done, (buffer.length - position) / width);
      if ((long) (count - done) * width > buffer.length - position && buffer.length < LARGEST) {
        makeRoom();
        continue;
      }
      ByteBuffer view = ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN).position(position);
      PrimitiveSlices.put(view, array, from + done, slice);
      position += slice * width;
      done += slice;
    }
  }

  private void putBulk(BulkOutput bulk, Object array, int from, int count, int width)
      throws IOException {
    if (!hasFlushed) {
      // Later, the writing could not be begun again on a larger stack.
      LargeStack.requireRoom();
    }
    flush();
    try {
      int done = 0;
      while (done < count) {
        ByteBuffer room = bulk.room();
        int slice = Math.min(count - done, room.remaining() / width);
        if (slice > 0) {
          PrimitiveSlices.put(room, array, from + done, slice);
          bulk.filled(slice * width);
        } else {
          slice = 1;
          // There is room for the beginning of an element.
          ByteBuffer view = ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN);
          PrimitiveSlices.put(view, array, from + done, slice);
          out.write(buffer, 0, width);
        }
        done += slice;
      }
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      throw e;
    }
  }

  /** Writes a text: its length, whether its characters need two bytes, and these. */
  void putText(String text) throws IOException {
    int length = text.length();
    boolean isWide = isWide(text);
    putLong(2L * length + (isWide ? 1 : 0));
    int done = 0;
    while (done < length) {
      require(Short.BYTES);
      int room = buffer.length - position;
      int slice = Math.min(length - done, isWide ? room / Short.BYTES : room);
      if (isWide) {
        putWide(text, done, slice);
      } else {
        putNarrow(text, done, slice);
      }
      done += slice;
    }
  }

  private static boolean isWide(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0xFF) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("deprecation") // it drops the high byte, which is 0 here, and copies in bulk
  private void putNarrow(String text, int from, int count) {
    text.getBytes(from, from + count, buffer, position);
    position += count;
  }

  private void putWide(String text, int from, int count) throws IOException {
    char[] chars = new char[count];
    text.getChars(from, from + count, chars, 0);
    putArray(chars, 0, count);
  }

  /** The number of elements of any array. */
  static int length(Object array) {
    return Array.getLength(array);
  }
}
