package io.memoir.cli.directory;

import io.memoir.runtime.disk.collect.VersionFolder;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.lock.LockFile;
import io.memoir.runtime.disk.lock.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A cache directory, as somebody sees it who does not have the program.
 *
 * <p>Immutable, but for what the file system says.
 *
 * @param path the directory
 * @param seal what files in it are sealed with
 * @param clock the wall clock
 */
public record CacheDirectory(Path path, Seal seal, InstantSource clock) {

  /** The folder of everything that has our form; it need not be there. */
  public Path folder() {
    return path.resolve(FileNames.FORMAT_FOLDER);
  }

  /**
   * All functions, in the order of their folders.
   *
   * @throws IOException when there is no such directory, or it cannot be read
   */
  public List<StoredFunction> functions() throws IOException {
    requireDirectory();
    Map<Path, List<VersionFolder>> byFunction = VersionFolder.all(folder()).stream()
        .collect(Collectors.groupingBy(
            each -> each.path().resolve("..").normalize(),
            LinkedHashMap::new,
            Collectors.toList()));
    return byFunction.values().stream().map(CacheDirectory::function).toList();
  }

  private void requireDirectory() throws IOException {
    if (Files.notExists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (!Files.isDirectory(path)) {
      throw new NotDirectoryException(path.toString());
    }
  }

  private static StoredFunction function(List<VersionFolder> folders) {
    List<StoredVersion> versions = folders.stream()
        .sorted(Comparator.comparing(VersionFolder::lastUse).reversed())
        .map(folder -> new StoredVersion(folder, isCurrent(folder, folders)))
        .toList();
    String name = versions.stream()
        .filter(StoredVersion::isDescribed)
        .findFirst()
        .orElse(versions.get(0))
        .name();
    return new StoredFunction(name, versions);
  }

  /** As a collection sees it. */
  private static boolean isCurrent(VersionFolder folder, List<VersionFolder> all) {
    return all.stream()
        .filter(folder::isOtherVersionOf)
        .noneMatch(other -> other.lastUse().isAfter(folder.lastUse()));
  }

  /** Looks at the headers of files, as of now. */
  public ResultReader reader() {
    return new ResultReader(seal, clock.millis(), false);
  }

  /** Reads all of each file. */
  public ResultReader thoroughReader() {
    return new ResultReader(seal, clock.millis(), true);
  }

  /**
   * The locks of the directory, made if they are not there.
   *
   * @return null if the file system has none
   * @throws IOException when they cannot be opened
   */
  public @Nullable LockFile locks() throws IOException {
    try {
      return LockFile.of(folder(), FileNames.LOCKS);
    } catch (UnsupportedOperationException e) {
      return null;
    }
  }

  /**
   * Counts the files of a version whose writers have died. Where nobody can be asked, none counts.
   *
   * @throws IOException when the folder cannot be listed
   */
  public long leftovers(StoredVersion version) throws IOException {
    List<String> writers = version.writers();
    if (writers.isEmpty() || !Files.isWritable(folder().resolve(FileNames.LOCKS))) {
      return 0;
    }
    LockFile locks = locks();
    long dead = 0;
    for (String writer : writers) {
      dead += locks != null && isDead(locks, writer) ? 1 : 0;
    }
    return dead;
  }

  private static boolean isDead(LockFile locks, String writer) throws IOException {
    try (LockFile.Hold hold = locks.tryLock(Places.PROCESS.of(writer))) {
      return hold != null;
    }
  }
}
