package io.memoir.runtime.copy;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Keeps bytes in the pieces in which they come, so that they may be more than an array has. */
final class Segments extends OutputStream {

  private final List<byte[]> pieces = new ArrayList<>(1);
  private long size;

  long size() {
    return size;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    if (count > 0) {
      pieces.add(Arrays.copyOfRange(bytes, from, from + count));
      size += count;
    }
  }

  /** Reads all, while nothing is written. */
  InputStream read() {
    return new Reading();
  }

  /** Goes through the pieces. */
  private final class Reading extends InputStream {
    private int piece;
    private int position;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) {
      Objects.checkFromIndexSize(from, count, bytes.length);
      if (piece == pieces.size()) {
        return count == 0 ? 0 : -1;
      }
      byte[] current = pieces.get(piece);
      int read = Math.min(count, current.length - position);
      System.arraycopy(current, position, bytes, from, read);
      position += read;
      if (position == current.length) {
        piece++;
        position = 0;
      }
      return read;
    }
  }
}
