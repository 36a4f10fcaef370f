package io.memoir.cli.directory;

import io.memoir.runtime.disk.collect.ResultFile;
import io.memoir.runtime.disk.collect.ResultFile.State;
import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.log.ClearLog;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

  /** No key, but enough to see whether a file is signed at all. */
  private static final Seal ANY_SIGNATURE = Seal.signature(new byte[16]);

  /** Reads one; nothing if it is gone meanwhile. */
  Optional<StoredResult> read(Path path, ClearLog clears, String version) {
    try {
      ResultFile file = ResultFile.of(path, seal, clears, nowMillis, isThorough);
      return Optional.of(StoredResult.of(file, condition(file, clears, version)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new StoredResult(path, Condition.UNREADABLE, null, 0, Instant.EPOCH));
    }
  }

  private Condition condition(ResultFile file, ClearLog clears, String version) throws IOException {
    Header header = file.header();
    if (header != null && !isInPlace(file.path(), header, version)) {
      return Condition.DAMAGED;
    }
    return switch (file.state()) {
      case GOOD -> Condition.GOOD;
      case EXPIRED -> Condition.EXPIRED;
      case CLEARED -> Condition.CLEARED;
      case DAMAGED -> Condition.DAMAGED;
      case FOREIGN -> sealedOtherwise(file.path(), clears);
    };
  }

  /** Somebody may have moved it: its seal is right then, and still it is no result of this key. */
  private static boolean isInPlace(Path path, Header header, String version) {
    return header.subject().function().toString().equals(version)
        && FileNames.result(header.subject().key().toArray())
            .equals(String.valueOf(path.getFileName()));
  }

  private Condition sealedOtherwise(Path path, ClearLog clears) throws IOException {
    Seal other = seal.signs() ? Seal.checksum() : ANY_SIGNATURE;
    if (ResultFile.of(path, other, clears, nowMillis, false).state() == State.FOREIGN) {
      return Condition.FOREIGN;
    }
    return seal.signs() ? Condition.UNSIGNED : Condition.SIGNED;
  }
}
