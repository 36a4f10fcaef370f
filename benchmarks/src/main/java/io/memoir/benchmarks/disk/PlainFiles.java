package io.memoir.benchmarks.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * What Memoir is compared with: a file for each result that is written aside and moved, and read in
 * one go. No checksum, no key, no lock. Immutable.
 */
final class PlainFiles {

  /** The JDK copies what is written from the heap; all at once would take that much besides. */
  private static final int PIECE_BYTES = 1 << 20;

  private final Path folder;

  PlainFiles(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  private Path file(long id) {
    return folder.resolve(String.format("%032x.result", id));
  }

  /** Writes {@code copies} times the same bytes into one file. */
  void write(long id, byte[] bytes, int copies) throws IOException {
    Path file = file(id);
    Path aside = folder.resolve(file.getFileName() + ".part");
    try (SeekableByteChannel channel =
        Files.newByteChannel(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int copy = 0; copy < copies; copy++) {
        write(channel, bytes);
      }
    }
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void write(SeekableByteChannel channel, byte[] bytes) throws IOException {
    for (int from = 0; from < bytes.length; from += PIECE_BYTES) {
      ByteBuffer piece = ByteBuffer.wrap(bytes, from, Math.min(PIECE_BYTES, bytes.length - from));
      while (piece.hasRemaining()) {
        channel.write(piece);
      }
    }
  }

  /** Reads a whole file. */
  byte[] read(long id) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file(id))) {
      byte[] bytes = new byte[(int) channel.size()];
      for (int from = 0; from < bytes.length; from += PIECE_BYTES) {
        ByteBuffer piece = ByteBuffer.wrap(bytes, from, Math.min(PIECE_BYTES, bytes.length - from));
        while (piece.hasRemaining()) {
          if (channel.read(piece) < 0) {
            throw new IOException(file(id) + " was cut off");
          }
        }
      }
      return bytes;
    }
  }
}
