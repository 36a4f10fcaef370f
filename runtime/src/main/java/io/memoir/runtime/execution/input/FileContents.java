package io.memoir.runtime.execution.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The digests of files, as they are now: a file is read again only if it may have changed since.
 *
 * <p>Safe for any threads.
 */
final class FileContents {

  /** The digest of a file that is not there. */
  static final String ABSENT = "absent";

  /** So many files are remembered, the last ones that were asked for. */
  private static final int MOST_FILES = 1_000;

  /**
   * The coarsest step of a file system's times, and some delay: what was written so shortly before
   * it was read may be written again with the same times.
   */
  private static final long RACY_MILLIS = 2_000;

  /** A file that is written all the time is not read for ever. */
  private static final int MOST_ATTEMPTS = 3;

  private static final int BUFFER_BYTES = 1 << 16;

  /** By use; guarded by itself. */
  private final Map<Path, Content> known = new Recent();

  /** Forgets the file that was not asked for the longest. */
  private static final class Recent extends LinkedHashMap<Path, Content> {

    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Path, Content> eldest) {
      return size() > MOST_FILES;
    }
  }

  /**
   * A file as it was.
   *
   * @param stamp what tells without reading whether it is the same; null if it was not there
   * @param digest of all that is in it, or {@link #ABSENT}
   * @param isSettled whether every later change is seen by the stamp
   */
  record Content(@Nullable Stamp stamp, String digest, boolean isSettled) {

    boolean isSame(Content other) {
      return digest.equals(other.digest)
          && (stamp == null ? other.stamp == null : stamp.equals(other.stamp));
    }
  }

  /**
   * What tells whether a file was written.
   *
   * @param modified when its content was written, as the file says; tools set it as they like
   * @param changed when anything of it was changed, as the file system says; the same as modified
   *     where it does not say
   * @param key what the file system calls it
   */
  record Stamp(long size, FileTime modified, FileTime changed, String key) {

    /**
     * Looks.
     *
     * @throws NoSuchFileException when there is none
     * @throws IOException when it cannot be seen, or is no regular file
     */
    static Stamp of(Path file) throws IOException {
      BasicFileAttributes all = Files.readAttributes(file, BasicFileAttributes.class);
      if (!all.isRegularFile()) {
        throw new IOException(file + " is no regular file");
      }
      FileTime modified = all.lastModifiedTime();
      boolean knowsChanges = file.getFileSystem().supportedFileAttributeViews().contains("unix");
      FileTime changed =
          knowsChanges ? (FileTime) Files.getAttribute(file, "unix:ctime") : modified;
      return new Stamp(all.size(), modified, changed, String.valueOf(all.fileKey()));
    }

    private long lastMillis() {
      return Math.max(modified.to(TimeUnit.MILLISECONDS), changed.to(TimeUnit.MILLISECONDS));
    }
  }

  /**
   * Looks at a file, and reads it if need be.
   *
   * @throws IOException when it is there and cannot be read
   */
  Content of(Path file) throws IOException {
    Content before = known(file);
    Content now;
    try {
      Stamp stamp = Stamp.of(file);
      if (before != null && before.isSettled && stamp.equals(before.stamp)) {
        return before;
      }
      now = read(file, stamp);
    } catch (NoSuchFileException | NotDirectoryException e) {
      now = new Content(null, ABSENT, false);
    }
    note(file, now);
    return now;
  }

  private static Content read(Path file, Stamp first) throws IOException {
    Stamp before = first;
    for (int attempts = 1; ; attempts++) {
      long beginMillis = System.currentTimeMillis();
      String digest = digest(file);
      Stamp after = Stamp.of(file);
      boolean isWhole = before.equals(after);
      if (isWhole || attempts == MOST_ATTEMPTS) {
        boolean isSettled = isWhole && beginMillis - after.lastMillis() > RACY_MILLIS;
        return new Content(after, digest, isSettled);
      }
      // It was written while it was read.
      before = after;
    }
  }

  private static String digest(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has it", e);
    }
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream input = Files.newInputStream(file)) {
      for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private @Nullable Content known(Path file) {
    synchronized (known) {
      return known.get(file);
    }
  }

  private void note(Path file, Content now) {
    synchronized (known) {
      known.put(file, now);
    }
  }
}
