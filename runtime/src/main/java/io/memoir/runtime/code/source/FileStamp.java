package io.memoir.runtime.code.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What tells whether a file is still the same without reading it.
 *
 * <p>Immutable.
 *
 * @param size its length in bytes
 * @param modifiedNanos when its content was written, as the file says, since 1970; tools set it as
 *     they like
 * @param changedNanos when the file was changed in any way, as the file system says; the same as
 *     modified where it does not say
 * @param key what the file system calls it; empty where it has no name of its own
 */
public record FileStamp(long size, long modifiedNanos, long changedNanos, String key) {

  /**
   * Looks at a file or folder.
   *
   * @throws IOException when it is not there
   */
  public static FileStamp of(Path file) throws IOException {
    if (!knowsChanges(file)) {
      BasicFileAttributes all = Files.readAttributes(file, BasicFileAttributes.class);
      long modified = nanos(all.lastModifiedTime());
      return new FileStamp(all.size(), modified, modified, String.valueOf(all.fileKey()));
    }
    Map<String, Object> all = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino");
    return new FileStamp(
        (Long) said(all, "size"),
        nanos((FileTime) said(all, "lastModifiedTime")),
        nanos((FileTime) said(all, "ctime")),
        said(all, "ino").toString());
  }

  /** Whether the file system says when a file was changed, whatever time tools have given it. */
  static boolean knowsChanges(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  private static Object said(Map<String, Object> attributes, String name) {
    return Objects.requireNonNull(attributes.get(name), name);
  }

  private static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }

  /** The later one of its times, in nanoseconds since 1970. */
  public long lastNanos() {
    return Math.max(modifiedNanos, changedNanos);
  }
}
