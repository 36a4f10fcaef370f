package io.memoir.runtime.disk.file;

import io.memoir.runtime.codec.coder.BulkInput;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * Reads the payload of one file. No byte is given out before the seal of its segment was found
 * right; nothing is allocated because of what the file says, but for a few segments.
 *
 * <p>For one thread. It does not close the channel.
 */
public final class FileInput extends InputStream implements BulkInput {

  private static final ByteBuffer CLOSED = ByteBuffer.allocate(0);

  /** What is read at once from any file, so that small ones need no more: header and payload. */
  private static final int FIRST_BYTES = 1 << 13;

  private final FileChannel channel;
  private final Header header;
  private final Seal seal;
  private final Seal.Sealer sealer;

  /** What was read of the file. From position to limit it was checked and is to be given out. */
  private ByteBuffer buffer;

  /** Where in the buffer that begins which was not checked yet. */
  private int next;

  /** Where that ends. */
  private int end;

  private long segments;
  private long left;
  private @Nullable IOException failure;

  private FileInput(FileChannel channel, Header header, Seal seal, ByteBuffer beginning) {
    this.channel = channel;
    this.header = header;
    this.seal = seal;
    this.sealer = seal.sealer();
    this.buffer = beginning;
    this.next = Header.BYTES + seal.bytes();
    this.end = beginning.position();
    this.left = header.payloadBytes();
    beginning.limit(next).position(next);
  }

  /**
   * Reads the header.
   *
   * @param channel the file, at its beginning
   * @throws DamagedFileException when it is not what Memoir writes, with this seal, in this length
   * @throws IOException when the file cannot be read
   */
  public static FileInput open(FileChannel channel, Seal seal) throws IOException {
    return open(channel, seal, channel.size());
  }

  /**
   * Reads the header.
   *
   * @param channel the file, at its beginning
   * @param size its length as it was a moment ago, when the name may have been another file's
   * @throws DamagedFileException when it is not what Memoir writes, with this seal, in this length
   * @throws IOException when the file cannot be read
   */
  public static FileInput open(FileChannel channel, Seal seal, long size) throws IOException {
    ByteBuffer beginning = ByteBuffer.allocate((int) Math.min(FIRST_BYTES, size));
    while (beginning.hasRemaining() && channel.read(beginning) >= 0) {
      // More may come.
    }
    int length = beginning.position();
    if (length < Header.BYTES + seal.bytes() && channel.size() != size) {
      return open(channel.position(0), seal, channel.size());
    }
    Header header = Header.read(beginning.array(), length, seal);
    if (header.fileBytes(seal) != size && header.fileBytes(seal) != channel.size()) {
      throw new DamagedFileException("is not as long as it was");
    }
    return new FileInput(channel, header, seal, beginning.order(ByteOrder.LITTLE_ENDIAN));
  }

  /** The header, whose seal was right. */
  public Header header() {
    return header;
  }

  /**
   * What the file has thrown, for callers whose codec hides it in an exception of its own.
   *
   * @return null if nothing was
   */
  public @Nullable IOException failure() {
    return failure;
  }

  /**
   * Reads what is left, so that the whole file is known to be as it was written.
   *
   * @throws IOException when it is not, or cannot be read
   */
  public void verify() throws IOException {
    while (left > 0) {
      nextSegment();
    }
  }

  /** Gives back what it has read into; the channel stays open. */
  @Override
  public void close() {
    ByteBuffer unused = buffer;
    buffer = CLOSED;
    next = 0;
    end = 0;
    if (unused.isDirect()) {
      PieceBuffers.give(unused);
    }
  }

  @Override
  public int read() throws IOException {
    return buffer.hasRemaining() || nextSegment() ? buffer.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (!buffer.hasRemaining() && !nextSegment()) {
      return -1;
    }
    int part = Math.min(count, buffer.remaining());
    buffer.get(bytes, offset, part);
    return part;
  }

  @Override
  public ByteBuffer ready() throws IOException {
    if (!buffer.hasRemaining() && !nextSegment()) {
      throw new EOFException("the result ends before");
    }
    return buffer;
  }

  @Override
  public int available() {
    return (int) Math.min(Integer.MAX_VALUE, left + buffer.remaining());
  }

  /** Reads the next segment and checks its seal; false if there is none. */
  private boolean nextSegment() throws IOException {
    if (left == 0) {
      return false;
    }
    try {
      int count = (int) Math.min(left, Header.SEGMENT_BYTES);
      if (end - next < count + seal.bytes()) {
        fill(count + seal.bytes());
      }
      check(buffer, next, count);
      next += count + seal.bytes();
      segments++;
      left -= count;
      return true;
    } catch (IOException e) {
      // Nothing of it is given out.
      buffer.limit(0);
      failure = e;
      throw e;
    }
  }

  private void check(ByteBuffer in, int from, int count) throws IOException {
    sealer.begin(header.nonce().raw(), segments);
    sealer.add(in.limit(from + count).position(from));
    byte[] found = new byte[seal.bytes()];
    in.limit(end).get(found);
    if (!sealer.matches(found, 0)) {
      throw new DamagedFileException("has a damaged segment");
    }
    in.limit(from + count).position(from);
  }

  /** Has at least so many bytes in the buffer, from its beginning on. */
  private void fill(int bytes) throws IOException {
    ByteBuffer to = buffer;
    if (to.isDirect()) {
      to.limit(end).position(next).compact();
    } else {
      to = PieceBuffers.take();
      to.put(buffer.limit(end).position(next));
      buffer = to;
    }
    next = 0;
    end = to.position();
    // Whole segments, so that the next time there is nothing to be moved.
    to.limit((int) Math.min(leftInFile(), PieceBuffers.wholeSegments(seal)));
    while (to.position() < bytes) {
      if (channel.read(to) < 0) {
        throw new DamagedFileException("was cut off while it was read");
      }
    }
    end = to.position();
  }

  /** What was not given out yet, with the seals. */
  private long leftInFile() {
    long whole = (left + Header.SEGMENT_BYTES - 1) / Header.SEGMENT_BYTES;
    return left + whole * seal.bytes();
  }
}
