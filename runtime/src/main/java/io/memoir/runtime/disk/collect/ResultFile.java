package io.memoir.runtime.disk.collect;

import io.memoir.runtime.disk.file.DamagedFileException;
import io.memoir.runtime.disk.file.FileInput;
import io.memoir.runtime.disk.file.ForeignFileException;
import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.log.ClearLog;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that has the name of a result.
 *
 * <p>Immutable.
 *
 * @param path the file
 * @param state what it is
 * @param header what it says of itself; null if it is no result
 * @param bytes its length
 * @param used when it was used last
 */
public record ResultFile(
    Path path, State state, @Nullable Header header, long bytes, Instant used) {

  /** What a file is. */
  public enum State {
    /** It can be used. */
    GOOD,
    /** Its ttl has passed. */
    EXPIRED,
    /** It was computed before a clear. */
    CLEARED,
    /** It is not as it was written. */
    DAMAGED,
    /** It was not written by Memoir, or by another version, or is sealed with another key. */
    FOREIGN
  }

  /**
   * Looks at a file.
   *
   * @param clears as of now
   * @param isThorough whether to read all of it
   * @throws IOException when it is gone or cannot be read
   */
  public static ResultFile of(
      Path path, Seal seal, ClearLog clears, long nowMillis, boolean isThorough)
      throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Instant used = attributes.lastModifiedTime().toInstant();
    if (!attributes.isRegularFile()) {
      return new ResultFile(path, State.FOREIGN, null, attributes.size(), used);
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        FileInput input = FileInput.open(channel, seal)) {
      Header header = input.header();
      if (isThorough) {
        input.verify();
      }
      return new ResultFile(
          path, state(header, clears, nowMillis), header, attributes.size(), used);
    } catch (ForeignFileException e) {
      return new ResultFile(path, State.FOREIGN, null, attributes.size(), used);
    } catch (DamagedFileException e) {
      return new ResultFile(path, State.DAMAGED, null, attributes.size(), used);
    }
  }

  private static State state(Header header, ClearLog clears, long nowMillis) {
    if (!clears.spares(header)) {
      return State.CLEARED;
    }
    return header.times().isOver(nowMillis) ? State.EXPIRED : State.GOOD;
  }
}
