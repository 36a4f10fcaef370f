package io.memoir.runtime.disk.log;

import io.memoir.runtime.disk.folder.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The last few thousand results that left the folder of one function, so that it can be told why
 * one is not there. It is a help, no more: whatever goes wrong with it changes nothing else.
 *
 * <p>Safe for any threads and processes.
 */
public final class DepartureLog {

  /** Two files of this length at most. */
  private static final long MOST_BYTES = 1 << 18;

  private final Path file;
  private final Path older;

  /** A log that may not exist yet. */
  public DepartureLog(Path file) {
    this.file = file;
    this.older = file.resolveSibling(file.getFileName() + ".older");
  }

  /** Whether a file of this name belongs to the log {@code name}. */
  public static boolean isOf(String name, Path path) {
    String found = String.valueOf(path.getFileName());
    return found.equals(name) || found.equals(name + ".older");
  }

  /** Notes departures. */
  public void add(List<Departure> departures) {
    if (departures.isEmpty()) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    departures.forEach(departure -> lines.append(departure.line()));
    try (FileChannel channel = open()) {
      channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
      if (channel.size() > MOST_BYTES) {
        PrivateFiles.move(file, older);
      }
    } catch (IOException e) {
      // It is only told less exactly why a result is gone.
      return;
    }
  }

  private FileChannel open() throws IOException {
    try {
      return PrivateFiles.append(file);
    } catch (NoSuchFileException missing) {
      try {
        return PrivateFiles.create(file);
      } catch (FileAlreadyExistsException e) {
        return PrivateFiles.append(file);
      }
    }
  }

  /** The last departure of a file, if it is known. */
  public Optional<Departure> last(String name) {
    return last(name::equals);
  }

  /** The last departure of a file whose name is one of these, if it is known. */
  public Optional<Departure> last(Predicate<String> names) {
    return Stream.of(older, file)
        .flatMap(DepartureLog::lines)
        .flatMap(line -> Departure.read(line).stream())
        .filter(departure -> names.test(departure.name()))
        .reduce((earlier, later) -> later);
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Files.readString(file).lines()
          : Stream.empty();
    } catch (IOException e) {
      // Not there, or not readable: nothing is known.
      return Stream.empty();
    }
  }
}
