package io.memoir.runtime.disk;

import io.memoir.runtime.disk.DiskIndex.Found;
import io.memoir.runtime.disk.element.ElementInput;
import io.memoir.runtime.disk.element.ElementOutput;
import io.memoir.runtime.disk.file.DamagedFileException;
import io.memoir.runtime.disk.file.FileInput;
import io.memoir.runtime.disk.file.FileOutput;
import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.folder.PrivateFiles;
import io.memoir.runtime.execution.Product;
import io.memoir.runtime.execution.Recording;
import io.memoir.runtime.types.ClosedTypes;
import io.memoir.spi.Codec;
import io.memoir.spi.CodecException;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of one function in one version: reading, writing and removing them. */
final class ResultFolder {

  private final Path path;
  private final Codec codec;
  private final Seal seal;

  ResultFolder(Path path, Codec codec, Seal seal) {
    this.path = path;
    this.codec = codec;
    this.seal = seal;
  }

  Path path() {
    return path;
  }

  Path file(String name) {
    return path.resolve(name);
  }

  /**
   * A file that was read.
   *
   * @param header its header
   * @param result the result in it; null if that is null
   * @param recording what the run had emitted
   * @param size its length in bytes
   */
  record Read(Header header, @Nullable Object result, Recording recording, long size) {}

  /** Decides by the header whether the rest is read. */
  @FunctionalInterface
  interface Admission {
    /** Returns why it is not; null if it is. */
    @Nullable
    Miss refusal(Header header);
  }

  /**
   * Reads a file.
   *
   * @return a {@link Read}, or the {@link Miss} that says why not
   * @throws IOException when it cannot be read, or is not as it was written
   */
  Object read(String name, ClosedTypes types, Admission admission) throws IOException {
    Path file = file(name);
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        // To open a pipe would be to wait for somebody who writes to it.
        throw new DamagedFileException("is no file");
      }
      return read(file, attributes.size(), types, admission);
    } catch (NoSuchFileException e) {
      return Miss.ABSENT;
    }
  }

  private Object read(Path file, long size, ClosedTypes types, Admission admission)
      throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        FileInput input = FileInput.open(channel, seal, size)) {
      Header header = input.header();
      Miss refusal = admission.refusal(header);
      if (refusal != null) {
        return refusal;
      }
      Recording recording = Recording.EMPTY;
      long rest = header.payloadBytes();
      if (header.contents().isRecorded()) {
        byte[] recorded = recorded(input, rest);
        recording = ElementInput.read(recorded);
        rest -= Integer.BYTES + recorded.length;
      }
      Object result = header.contents().isNull() ? null : decode(input, rest, types);
      return new Read(header, result, recording, header.fileBytes(seal));
    }
  }

  private static byte[] recorded(FileInput input, long payload) throws IOException {
    DataInputStream in = new DataInputStream(input);
    int length = in.readInt();
    if (length < 0 || length > payload - Integer.BYTES) {
      throw new DamagedFileException("has elements that cannot be read");
    }
    byte[] recorded = in.readNBytes(length);
    if (recorded.length != length) {
      throw new DamagedFileException("is cut off");
    }
    return recorded;
  }

  private Object decode(FileInput input, long size, ClosedTypes types) throws IOException {
    try {
      Object result = codec.decode(input, size, types);
      if (input.available() > 0) {
        throw new DamagedFileException("has more in it than a result");
      }
      return result;
    } catch (CodecException | RuntimeException | LinkageError | StackOverflowError e) {
      IOException failure = input.failure();
      if (failure != null) {
        throw failure;
      }
      throw new IOException(e);
    }
  }

  /**
   * Writes a file, in place of the one that has the name.
   *
   * @param header all but the length of the payload
   * @param aside a name for the file until it is complete
   * @return its length in bytes
   * @throws CodecException when the result cannot be written by its nature; nothing is left behind
   * @throws IOException when the file cannot be written; likewise
   */
  long write(Header header, Product product, ClosedTypes types, Path aside, long mostBytes)
      throws CodecException, IOException {
    Path target = file(FileNames.result(header.subject()));
    return PrivateFiles.<CodecException>write(target, aside, channel -> {
      FileOutput output = new FileOutput(channel, header, seal, mostBytes);
      if (header.contents().isRecorded()) {
        ElementOutput.write(product.recording(), output);
      }
      encode(product.result(), types, output);
      return output.finish();
    });
  }

  private void encode(@Nullable Object result, ClosedTypes types, FileOutput output)
      throws CodecException, IOException {
    if (result == null) {
      return;
    }
    try {
      codec.encode(result, types, output);
    } catch (CodecException e) {
      throwIfSet(output.failure());
      throw e;
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      throwIfSet(output.failure());
      // A fault of the codec: the result is right, and memory has it.
      throw new IOException(e);
    }
  }

  private static void throwIfSet(@Nullable IOException failure) throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  /** Whether a header is about this key, in this shape. */
  static @Nullable Miss compare(Subject found, Subject wanted) {
    if (!found.isSameResult(wanted)) {
      return Miss.DAMAGED;
    }
    return found.hasFormOf(wanted) ? null : Miss.OTHER_TYPES;
  }

  /**
   * Removes a file.
   *
   * @return whether it was there
   * @throws IOException when it cannot be removed
   */
  boolean delete(String name) throws IOException {
    Path file = file(name);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.deleteIfExists(file);
  }

  /** Notes that a file was used now. */
  void touch(String name, FileTime now) {
    try {
      PrivateFiles.touch(file(name), now);
    } catch (IOException e) {
      // It is gone, or not ours to touch: then it counts as unused.
      return;
    }
  }

  /** When a file was used last; 0 if it is gone. */
  long lastUseMillis(String name) {
    try {
      return Files.getLastModifiedTime(file(name), LinkOption.NOFOLLOW_LINKS).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * Looks at all files of results.
   *
   * @throws IOException when the folder cannot be listed
   */
  List<Found> list() throws IOException {
    List<Found> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(path, FileNames::isResult)) {
      for (Path each : all) {
        found(each).ifPresent(files::add);
      }
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return files;
  }

  private static Optional<Found> found(Path file) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      String name = String.valueOf(file.getFileName());
      return attributes.isRegularFile()
          ? Optional.of(new Found(name, attributes.size(), attributes.lastModifiedTime()))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      // Another process was faster.
      return Optional.empty();
    }
  }
}
