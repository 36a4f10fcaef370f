package io.memoir.runtime.disk.folder;

import io.memoir.runtime.code.CodeMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Files in the folder of a function that say what its code was found to be, so that the next
 * process need not read all class files.
 *
 * <p>Safe for any threads and processes.
 */
public final class FingerprintFiles implements CodeMemory {

  /** Larger ones are not ours. */
  private static final long MOST_BYTES = 64L << 20;

  private final Path folder;
  private final UnaryOperator<Path> aside;

  /** The file that was read or is to be written; guarded by this. */
  private @Nullable Path used;

  /** Its new content; guarded by this. */
  private byte @Nullable [] unwritten;

  /**
   * Prepares to read and write.
   *
   * @param folder of the function; made when the first file is written
   * @param aside names a file that is being written, in a folder
   */
  public FingerprintFiles(Path folder, UnaryOperator<Path> aside) {
    this.folder = folder;
    this.aside = aside;
  }

  @Override
  public boolean isKept() {
    return true;
  }

  @Override
  public synchronized byte @Nullable [] read(String name) {
    Path file = folder.resolve(FileNames.fingerprint(name));
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!attributes.isRegularFile() || attributes.size() > MOST_BYTES) {
        return null;
      }
      byte[] content = Files.readAllBytes(file);
      used = file;
      return content;
    } catch (IOException e) {
      // There is none, it is not ours to read, or an interrupt came: class files tell the same.
      return null;
    }
  }

  @Override
  public synchronized void write(String name, byte[] content) {
    used = folder.resolve(FileNames.fingerprint(name));
    unwritten = content;
  }

  @Override
  public synchronized void settle() {
    Path file = used;
    byte[] content = unwritten;
    if (file == null) {
      return;
    }
    used = null;
    unwritten = null;
    try {
      if (content == null) {
        PrivateFiles.touch(file, FileTime.from(Instant.now()));
      } else {
        PrivateFiles.createFolders(folder);
        PrivateFiles.write(file, aside.apply(folder), content);
      }
    } catch (IOException e) {
      // It is not ours to write: then the next process reads class files too.
      return;
    }
  }
}
