package io.memoir.runtime.disk.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes the payload of one file in segments, each under a seal. What fits into one segment goes
 * into the file in one piece, with the header; of more, several segments at once.
 *
 * <p>For one thread. It does not close the channel.
 */
public final class FileOutput extends OutputStream {

  private static final int FIRST_BYTES = 1 << 11;

  private final FileChannel channel;
  private final Header header;
  private final Seal seal;
  private final Seal.Sealer sealer;
  private final long mostBytes;

  /** The segment that is being filled; it grows, because most results are small. */
  private byte[] segment = new byte[FIRST_BYTES];

  private int length;

  /** Complete segments that are not in the file yet; null before the first, and at the end. */
  private @Nullable ByteBuffer pieces;

  private long segments;
  private long payload;
  private @Nullable IOException failure;

  /**
   * Begins a file.
   *
   * @param channel the file, empty
   * @param header all but the length of the payload, which {@link #finish} fills in
   * @param mostBytes how long the file may become
   */
  public FileOutput(FileChannel channel, Header header, Seal seal, long mostBytes) {
    this.channel = channel;
    this.header = header;
    this.seal = seal;
    this.sealer = seal.sealer();
    this.mostBytes = mostBytes;
  }

  /**
   * What the file has thrown, for callers whose codec hides it in an exception of its own.
   *
   * @return null if nothing was
   */
  public @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    int from = offset;
    int left = count;
    while (left > 0) {
      if (length == Header.SEGMENT_BYTES) {
        flushSegment();
      }
      if (length == 0 && left > Header.SEGMENT_BYTES) {
        emit(bytes, from, Header.SEGMENT_BYTES);
        from += Header.SEGMENT_BYTES;
        left -= Header.SEGMENT_BYTES;
        continue;
      }
      int part = Math.min(left, Header.SEGMENT_BYTES - length);
      reserve(length + part);
      System.arraycopy(bytes, from, segment, length, part);
      length += part;
      from += part;
      left -= part;
    }
  }

  private void reserve(int bytes) {
    if (bytes > segment.length) {
      int size = Math.min(Header.SEGMENT_BYTES, Math.max(bytes, 2 * segment.length));
      segment = Arrays.copyOf(segment, size);
    }
  }

  /** Writes a full segment: there is more to come. */
  private void flushSegment() throws IOException {
    emit(segment, 0, length);
    length = 0;
  }

  private void emit(byte[] bytes, int offset, int count) throws IOException {
    ByteBuffer to = pieces;
    if (to == null) {
      to = PieceBuffers.take();
      pieces = to;
      // Its length is not known yet.
      to.put(header.toBytes(seal));
    } else if (to.remaining() < count + seal.bytes()) {
      drain(to);
    }
    to.put(bytes, offset, count).put(sealOf(bytes, offset, count));
    segments++;
    payload += count;
    requireRoom(header.withPayload(payload));
  }

  private void drain(ByteBuffer from) throws IOException {
    put(from.flip());
    from.clear();
  }

  private byte[] sealOf(byte[] bytes, int offset, int count) {
    sealer.begin(header.nonce().raw(), segments);
    sealer.add(bytes, offset, count);
    return sealer.seal();
  }

  /**
   * Writes what is left, and the header.
   *
   * @return the length of the file
   * @throws TooLargeException when the file would be longer than it may be
   * @throws IOException when the file cannot be written
   */
  public long finish() throws IOException {
    Header complete = header.withPayload(payload + length);
    requireRoom(complete);
    byte[] head = complete.toBytes(seal);
    if (segments == 0) {
      ByteBuffer whole = ByteBuffer.allocate(head.length + length + seal.bytes());
      whole.put(head);
      if (length > 0) {
        whole.put(segment, 0, length).put(sealOf(segment, 0, length));
      }
      put(whole.flip());
    } else {
      if (length > 0) {
        flushSegment();
      }
      putLast();
      putHeader(ByteBuffer.wrap(head));
    }
    return complete.fileBytes(seal);
  }

  private void putLast() throws IOException {
    ByteBuffer last = pieces;
    if (last != null) {
      drain(last);
      pieces = null;
      PieceBuffers.give(last);
    }
  }

  private void requireRoom(Header written) throws IOException {
    if (written.fileBytes(seal) > mostBytes) {
      failure = new TooLargeException(mostBytes);
      throw failure;
    }
  }

  private void put(ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  private void putHeader(ByteBuffer head) throws IOException {
    try {
      while (head.hasRemaining()) {
        channel.write(head, head.position());
      }
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }
}
