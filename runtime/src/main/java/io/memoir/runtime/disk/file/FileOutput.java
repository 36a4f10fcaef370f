package io.memoir.runtime.disk.file;

import io.memoir.runtime.codec.coder.BulkOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes the payload of one file in segments, each under a seal. What fits into one segment goes
 * into the file in one piece, with the header; of more, several segments at once, from memory
 * outside of the heap, where they are sealed.
 *
 * <p>For one thread. It does not close the channel.
 */
public final class FileOutput extends OutputStream implements BulkOutput {

  private static final int FIRST_BYTES = 1 << 11;
  private static final byte[] NONE = {};

  private final FileChannel channel;
  private final Header header;
  private final Seal seal;
  private final Seal.Sealer sealer;
  private final long mostBytes;

  /** The first segment, as long as it may be the only one; it grows, because most are small. */
  private byte[] first = new byte[FIRST_BYTES];

  /** Segments that are not in the file yet; null as long as one may be enough, and at the end. */
  private @Nullable ByteBuffer pieces;

  /** Where the segment that is being filled begins in {@link #pieces}. */
  private int begin;

  /** How much of it there is. */
  private int length;

  private boolean isBegun;
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
    if (pieces == null && count <= Header.SEGMENT_BYTES - length) {
      reserve(length + count);
      System.arraycopy(bytes, offset, first, length, count);
      length += count;
      return;
    }
    int done = 0;
    while (done < count) {
      ByteBuffer to = room();
      int part = Math.min(count - done, to.remaining());
      to.put(bytes, offset + done, part);
      filled(part);
      done += part;
    }
  }

  private void reserve(int bytes) {
    if (bytes > first.length) {
      int size = Math.min(Header.SEGMENT_BYTES, Math.max(bytes, 2 * first.length));
      first = Arrays.copyOf(first, size);
    }
  }

  @Override
  public ByteBuffer room() throws IOException {
    ByteBuffer to = pieces;
    if (to == null) {
      to = takePieces();
    }
    if (length == Header.SEGMENT_BYTES) {
      endSegment(to);
    }
    return to.limit(begin + Header.SEGMENT_BYTES).position(begin + length);
  }

  @Override
  public void filled(int bytes) {
    length += bytes;
  }

  private ByteBuffer takePieces() {
    ByteBuffer to = PieceBuffers.take();
    // Its length is not known yet.
    to.put(header.toBytes(seal));
    begin = to.position();
    to.put(first, 0, length);
    first = NONE;
    pieces = to;
    return to;
  }

  /** Seals a segment while it is near, and makes room for another one. */
  private void endSegment(ByteBuffer to) throws IOException {
    sealer.begin(header.nonce().raw(), segments);
    sealer.add(to.limit(begin + length).position(begin));
    to.limit(to.capacity()).put(sealer.seal());
    segments++;
    payload += length;
    length = 0;
    requireRoom(header.withPayload(payload));
    if (to.remaining() < Header.SEGMENT_BYTES + seal.bytes()) {
      drain(to);
    }
    begin = to.position();
  }

  private void drain(ByteBuffer from) throws IOException {
    isBegun = true;
    put(from.flip());
    from.clear();
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
    ByteBuffer last = pieces;
    if (last == null) {
      put(whole(head));
    } else {
      finish(last, head);
    }
    return complete.fileBytes(seal);
  }

  /** A file of one segment, or of none. */
  private ByteBuffer whole(byte[] head) {
    ByteBuffer whole = ByteBuffer.allocate(head.length + length + seal.bytes());
    whole.put(head);
    if (length > 0) {
      sealer.begin(header.nonce().raw(), 0);
      sealer.add(first, 0, length);
      whole.put(first, 0, length).put(sealer.seal());
    }
    return whole.flip();
  }

  private void finish(ByteBuffer last, byte[] head) throws IOException {
    if (length > 0) {
      endSegment(last);
    }
    last.limit(last.capacity()).position(begin);
    if (isBegun) {
      drain(last);
      putHeader(ByteBuffer.wrap(head));
    } else {
      drain(last.put(0, head));
    }
    pieces = null;
    PieceBuffers.give(last);
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
