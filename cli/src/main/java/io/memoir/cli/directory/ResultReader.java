package io.memoir.cli.directory;

import io.memoir.runtime.disk.collect.ResultFile;
import io.memoir.runtime.disk.file.DamagedFileException;
import io.memoir.runtime.disk.file.FileInput;
import io.memoir.runtime.disk.file.ForeignFileException;
import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.log.ClearLog;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads files of results: what they say of themselves, never the results in them.
 *
 * <p>Immutable.
 *
 * @param seal what files are sealed with
 * @param nowMillis the time by the wall clock
 * @param isThorough whether to read all of each file, and not its header only
 */
public record ResultReader(Seal seal, long nowMillis, boolean isThorough) {

  /** Reads one; nothing if it is gone meanwhile. */
  Optional<StoredResult> read(Path path, ClearLog clears, String version) {
    try {
      ResultFile file = ResultFile.of(path, seal, clears, nowMillis, isThorough);
      return Optional.of(StoredResult.of(file, condition(file, version)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new StoredResult(path, Condition.UNREADABLE, null, 0, Instant.EPOCH));
    }
  }

  private Condition condition(ResultFile file, String version) throws IOException {
    Header header = file.header();
    if (header != null && !isInPlace(file.path(), header, version)) {
      return Condition.DAMAGED;
    }
    return switch (file.state()) {
      case GOOD -> Condition.GOOD;
      case EXPIRED -> Condition.EXPIRED;
      case CLEARED -> Condition.CLEARED;
      case DAMAGED -> Condition.DAMAGED;
      case FOREIGN -> foreign(file.path());
    };
  }

  /** Somebody may have moved it: its seal is right then, and still it is no result of this key. */
  private static boolean isInPlace(Path path, Header header, String version) {
    return header.subject().function().toString().equals(version)
        && FileNames.result(header.subject()).equals(String.valueOf(path.getFileName()));
  }

  private Condition foreign(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      return Condition.FOREIGN;
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      FileInput.open(channel, seal);
      // It was replaced meanwhile; who asks again is told so.
      return Condition.FOREIGN;
    } catch (ForeignFileException e) {
      if (!e.isSealedOtherwise()) {
        return Condition.FOREIGN;
      }
      return seal.signs() ? Condition.OTHER_KEY : Condition.SIGNED;
    } catch (DamagedFileException e) {
      return Condition.DAMAGED;
    }
  }
}
