package io.memoir.runtime.disk.folder;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Makes files and folders that nobody but the user can read, where the file system knows users.
 * Elsewhere they have the rights of the folder that they are in.
 */
public final class PrivateFiles {

  private static final FileAttribute<?>[] NONE = {};
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private PrivateFiles() {}

  /** Needed where something is made, not where a result is read. */
  private static final class Rights {

    private static final FileAttribute<?>[] FILE = {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
    private static final FileAttribute<?>[] FOLDER = {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };

    private Rights() {}
  }

  private static boolean knowsUsers(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** What keeps others from a file, to be given to what makes it. */
  public static FileAttribute<?>[] attributes(Path path) {
    return (knowsUsers(path) ? Rights.FILE : NONE).clone();
  }

  /**
   * Makes a file.
   *
   * @throws IOException when it is there already, or cannot be made
   */
  public static FileChannel create(Path path) throws IOException {
    return FileChannel.open(path, NEW, attributes(path));
  }

  /**
   * Opens a file to add to its end.
   *
   * @throws IOException when it is not there, is a link or no regular file, or cannot be written
   */
  public static FileChannel append(Path path) throws IOException {
    if (!Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS).isRegularFile()) {
      throw new IOException(path.getFileName() + " is no file");
    }
    return FileChannel.open(path, StandardOpenOption.APPEND, NOFOLLOW_LINKS);
  }

  /**
   * Notes a use of a file, unless it is a link.
   *
   * @throws IOException when that cannot be noted
   */
  public static void touch(Path path, FileTime now) throws IOException {
    Files.getFileAttributeView(path, BasicFileAttributeView.class, NOFOLLOW_LINKS)
        .setTimes(now, null, null);
  }

  /**
   * Makes a folder and those above it, unless they are there; the rights of those are left alone.
   *
   * @throws IOException when one cannot be made
   */
  public static void createFolders(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return;
    }
    Path above = path.getParent();
    if (above != null) {
      createFolders(above);
    }
    try {
      Files.createDirectory(path, knowsUsers(path) ? Rights.FOLDER : NONE);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(path)) {
        throw e;
      }
    }
  }

  /**
   * Gives a file its name, in place of another file that has it: all readers see the one or the
   * other.
   *
   * @throws IOException when that cannot be done; both are as they were
   */
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * What is written into a file.
   *
   * @param <E> what goes wrong besides
   */
  @FunctionalInterface
  public interface Content<E extends Exception> {

    /** Writes it; the length of the file. */
    long write(FileChannel empty) throws IOException, E;
  }

  /**
   * Writes a small file aside and moves it to its name.
   *
   * @throws IOException when it cannot be written
   */
  public static void write(Path path, Path aside, byte[] bytes) throws IOException {
    long unused = PrivateFiles.<RuntimeException>write(path, aside, channel -> {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      return bytes.length;
    });
  }

  /**
   * Writes a file aside and moves it to its name, in place of the one that has it; a folder that is
   * in its place is moved away.
   *
   * @param <E> what goes wrong with the content besides
   * @return its length in bytes
   * @throws E when the content does; nothing is left behind
   * @throws IOException when the file cannot be written; likewise
   */
  public static <E extends Exception> long write(Path path, Path aside, Content<E> content)
      throws IOException, E {
    boolean isDone = false;
    try {
      long size;
      try (FileChannel channel = create(aside)) {
        size = content.write(channel);
      }
      place(aside, path);
      isDone = true;
      return size;
    } finally {
      if (!isDone) {
        removeLeftover(aside);
      }
    }
  }

  private static void place(Path aside, Path path) throws IOException {
    try {
      move(aside, path);
    } catch (IOException e) {
      if (!Displacement.clear(path)) {
        throw e;
      }
      move(aside, path);
    }
  }

  private static void removeLeftover(Path aside) {
    try {
      Files.deleteIfExists(aside);
    } catch (IOException e) {
      // What went wrong before says more; a collection removes it.
      return;
    }
  }
}
