package io.memoir.cli.directory;

import io.memoir.runtime.disk.collect.ResultFile;
import io.memoir.runtime.disk.file.Header;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that has the name of a result.
 *
 * <p>Immutable.
 *
 * @param path the file
 * @param condition what it is
 * @param header what it says of itself; null if that cannot be known
 * @param bytes its length, 0 or more
 * @param used when it was used last
 */
public record StoredResult(
    Path path, Condition condition, @Nullable Header header, long bytes, Instant used) {

  static StoredResult of(ResultFile file, Condition condition) {
    return new StoredResult(file.path(), condition, file.header(), file.bytes(), file.used());
  }

  /** The name of the file. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /** The key, in hexadecimal digits: all 64, or the 32 of the file's name if it does not say. */
  public String key() {
    String name = name();
    return header == null
        ? name.substring(0, name.indexOf('.'))
        : header.subject().arguments().toString();
  }

  /** Whether a call can be answered from it. */
  public boolean isGood() {
    return condition == Condition.GOOD;
  }
}
