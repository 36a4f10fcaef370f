package io.memoir.runtime.codec.coder;

import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link ByteSink} wrote, and believes no length in it: nothing is allocated for more
 * than the bytes that are left. For one thread at a time.
 */
public final class ByteSource {

  private static final int LARGEST = 1 << 16;

  private static final int TWO = -128;
  private static final int FOUR = -127;
  private static final int EIGHT = -126;

  private final InputStream in;
  private final long size;
  private final byte[] buffer;

  /** What has been taken from the stream. */
  private long taken;

  private int position;
  private int limit;

  /** The elements that all lengths up to here have claimed. */
  private long claimed;

  private boolean hasDropped;
  private @Nullable Throwable failure;

  /**
   * Creates it.
   *
   * @param in gives the bytes; not closed, and no more than {@code size} are taken
   * @param size how many bytes there are
   */
  public ByteSource(InputStream in, long size) {
    this.in = in;
    this.size = size;
    this.buffer = new byte[(int) Math.max(Long.BYTES + 1, Math.min(size, LARGEST))];
  }

  /** Whether bytes have left the buffer, so that the reading cannot be begun again. */
  public boolean hasDropped() {
    return hasDropped;
  }

  /** Begins again at the first byte, of which none has left the buffer. */
  public void restart() {
    position = 0;
    claimed = 0;
  }

  /** What the stream has thrown, whatever has become of it since; null if nothing. */
  public @Nullable Throwable failure() {
    return failure;
  }

  /** How many bytes there are in all. */
  public long size() {
    return size;
  }

  /** How many bytes have not been read yet. */
  public long left() {
    return size - taken + limit - position;
  }

  /**
   * Notes the length of something whose elements take a byte at least.
   *
   * @return the same
   * @throws IOException when all lengths together are more than there are bytes
   */
  public int claim(int length) throws IOException {
    claimed += length;
    if (length < 0 || length > left() || claimed > size) {
      throw new StreamCorruptedException("a length of " + length);
    }
    return length;
  }

  /** Notes the length of an array of primitives. */
  int claimExactly(int length, Class<?> component) throws IOException {
    if (length < 0 || (long) length * PrimitiveSlices.width(component) > left()) {
      throw new StreamCorruptedException("a length of " + length);
    }
    return length;
  }

  /** Makes at least so many bytes, which are few, stand in the buffer. */
  private void require(int bytes) throws IOException {
    if (limit - position < bytes) {
      fill(bytes);
    }
  }

  private void fill(int bytes) throws IOException {
    if (left() < bytes) {
      throw new StreamCorruptedException("too short");
    }
    if (buffer.length - position < size - taken + limit - position) {
      drop();
    }
    while (limit - position < bytes) {
      int wanted = (int) Math.min(buffer.length - limit, size - taken);
      int count = take(buffer, limit, wanted);
      limit += count;
    }
  }

  private void drop() {
    if (position == 0) {
      return;
    }
    if (!hasDropped) {
      // Later, the reading could not be begun again on a larger stack.
      LargeStack.requireRoom();
    }
    hasDropped = true;
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
  }

  private int take(byte[] bytes, int from, int count) throws IOException {
    int read;
    try {
      read = in.readNBytes(bytes, from, count);
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      throw e;
    }
    if (read == 0) {
      throw new StreamCorruptedException("too short");
    }
    taken += read;
    return read;
  }

  byte getByte() throws IOException {
    require(1);
    return buffer[position++];
  }

  int getInt() throws IOException {
    long value = getLong();
    if (value != (int) value) {
      throw new StreamCorruptedException("a number of more than 32 bits");
    }
    return (int) value;
  }

  long getLong() throws IOException {
    byte head = getByte();
    return switch (head) {
      case TWO -> (short) getTail(Short.BYTES);
      case FOUR -> (int) getTail(Integer.BYTES);
      case EIGHT -> getTail(Long.BYTES);
      default -> head;
    };
  }

  private long getTail(int width) throws IOException {
    require(width);
    long value = 0;
    for (int i = 0; i < width; i++) {
      value |= (buffer[position++] & 0xFFL) << (8 * i);
    }
    return value;
  }

  /** Reads bytes into an array that has been allocated for bytes that are there. */
  void getBytes(byte[] bytes, int from, int count) throws IOException {
    int done = Math.min(count, limit - position);
    System.arraycopy(buffer, position, bytes, from, done);
    position += done;
    while (done < count) {
      int slice = Math.min(count - done, limit - position);
      if (slice == 0) {
        require(1);
        continue;
      }
      System.arraycopy(buffer, position, bytes, from + done, slice);
      position += slice;
      done += slice;
    }
  }

  /** Reads all elements of an array of primitives. */
  void getArray(Object array, int count) throws IOException {
    int width = PrimitiveSlices.width(array.getClass().getComponentType());
    int done = 0;
    while (done < count) {
      if (in instanceof BulkInput bulk && isBulk(count - done, width)) {
        getBulk(bulk, array, done, count, width);
        return;
      }
      require(width);
      int slice = Math.min(count - done, (limit - position) / width);
      ByteBuffer view = ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN).position(position);
      PrimitiveSlices.get(view, array, done, slice);
      position += slice * width;
      done += slice;
    }
  }

  /** Whether no element is whole in the buffer, and many are to come. */
  private boolean isBulk(int count, int width) {
    return limit - position < width && (long) count * width >= LARGEST;
  }

  private void getBulk(BulkInput bulk, Object array, int from, int count, int width)
      throws IOException {
    drop();
    hasDropped = true;
    int done = from;
    while (done < count) {
      ByteBuffer ready = ready(bulk);
      int slice = limit > 0 ? 0 : Math.min(count - done, ready.remaining() / width);
      if (slice > 0) {
        PrimitiveSlices.get(ready, array, done, slice);
        ready.position(ready.position() + slice * width);
        taken += (long) slice * width;
      } else {
        slice = 1;
        getDivided(array, done, width);
      }
      done += slice;
    }
  }

  private ByteBuffer ready(BulkInput bulk) throws IOException {
    try {
      return bulk.ready();
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
      throw e;
    }
  }

  /** Reads an element of which the beginning is in the buffer, or where the stream has no more. */
  private void getDivided(Object array, int index, int width) throws IOException {
    while (limit < width) {
      limit += take(buffer, limit, width - limit);
    }
    ByteBuffer view = ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN);
    PrimitiveSlices.get(view, array, index, 1);
    limit = 0;
  }

  String getText() throws IOException {
    long head = getLong();
    long length = head >> 1;
    boolean isWide = (head & 1) != 0;
    if (length < 0 || length > Integer.MAX_VALUE || (isWide ? 2 * length : length) > left()) {
      throw new StreamCorruptedException("a text of " + length + " characters");
    }
    int count = (int) length;
    if (isWide) {
      char[] chars = new char[count];
      getArray(chars, count);
      return new String(chars);
    }
    if (count <= limit - position) {
      String text = new String(buffer, position, count, StandardCharsets.ISO_8859_1);
      position += count;
      return text;
    }
    byte[] bytes = new byte[count];
    getBytes(bytes, 0, count);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
