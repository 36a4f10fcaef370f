package io.memoir.runtime.disk.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/**
 * Reads the payload of one file. No byte is given out before the seal of its segment was found
 * right; nothing is allocated because of what the file says, but for one segment.
 *
 * <p>For one thread. It does not close the channel.
 */
public final class FileInput extends InputStream {

  private static final byte[] NONE = {};

  /** What is read at once from any file, so that small ones need no more: header and payload. */
  private static final int FIRST_BYTES = 1 << 13;

  private final FileChannel channel;
  private final Header header;
  private final Seal seal;
  private final Seal.Sealer sealer;

  /** What was read of the file and not yet checked. */
  private final byte[] ahead;

  private int aheadFrom;
  private final int aheadTo;

  /** The segment that is being given out. */
  private byte[] segment = NONE;

  private int position;
  private int limit;
  private long segments;
  private long left;
  private @Nullable IOException failure;

  private FileInput(FileChannel channel, Header header, Seal seal, byte[] ahead, int length) {
    this.channel = channel;
    this.header = header;
    this.seal = seal;
    this.sealer = seal.sealer();
    this.ahead = ahead;
    this.aheadFrom = Header.BYTES + seal.bytes();
    this.aheadTo = length;
    this.left = header.payloadBytes();
  }

  /**
   * Reads the header.
   *
   * @param channel the file, at its beginning
   * @throws DamagedFileException when it is not what Memoir writes, with this seal, in this length
   * @throws IOException when the file cannot be read
   */
  public static FileInput open(FileChannel channel, Seal seal) throws IOException {
    long size = channel.size();
    byte[] ahead = new byte[(int) Math.min(FIRST_BYTES, size)];
    int length = readFully(channel, ByteBuffer.wrap(ahead));
    Header header = Header.read(ahead, length, seal);
    if (header.fileBytes(seal) != size) {
      throw new DamagedFileException("is not as long as it was");
    }
    return new FileInput(channel, header, seal, ahead, length);
  }

  private static int readFully(FileChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // More may come.
    }
    return buffer.position();
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

  @Override
  public int read() throws IOException {
    if (position == limit && !nextSegment()) {
      return -1;
    }
    return segment[position++] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    if (count == 0) {
      return 0;
    }
    if (position == limit) {
      if (left == 0) {
        return -1;
      }
      int next = (int) Math.min(left, Header.SEGMENT_BYTES);
      if (count >= next) {
        fill(bytes, offset, next);
        return next;
      }
      nextSegment();
    }
    int part = Math.min(count, limit - position);
    System.arraycopy(segment, position, bytes, offset, part);
    position += part;
    return part;
  }

  @Override
  public int available() {
    return (int) Math.min(Integer.MAX_VALUE, left + limit - position);
  }

  private boolean nextSegment() throws IOException {
    if (left == 0) {
      return false;
    }
    int next = (int) Math.min(left, Header.SEGMENT_BYTES);
    if (segment.length < next) {
      segment = new byte[next];
    }
    fill(segment, 0, next);
    position = 0;
    limit = next;
    return true;
  }

  /** Reads the next segment and checks its seal. */
  private void fill(byte[] into, int offset, int count) throws IOException {
    try {
      byte[] found = new byte[seal.bytes()];
      take(into, offset, count, found);
      sealer.begin(header.nonce().raw(), segments);
      sealer.add(into, offset, count);
      if (!sealer.matches(found, 0)) {
        throw new DamagedFileException("has a damaged segment");
      }
      segments++;
      left -= count;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  private void take(byte[] into, int offset, int count, byte[] found) throws IOException {
    int known = copyAhead(into, offset, count);
    int knownOfSeal = copyAhead(found, 0, known == count ? found.length : 0);
    ByteBuffer rest = ByteBuffer.wrap(into, offset + known, count - known);
    ByteBuffer restOfSeal = ByteBuffer.wrap(found, knownOfSeal, found.length - knownOfSeal);
    ByteBuffer[] both = {rest, restOfSeal};
    while (restOfSeal.hasRemaining()) {
      if (channel.read(both) < 0) {
        throw new DamagedFileException("was cut off while it was read");
      }
    }
  }

  private int copyAhead(byte[] into, int offset, int count) {
    int part = Math.min(count, aheadTo - aheadFrom);
    System.arraycopy(ahead, aheadFrom, into, offset, part);
    aheadFrom += part;
    return part;
  }
}
