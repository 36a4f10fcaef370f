package io.memoir.runtime.disk;

import io.memoir.runtime.code.CodeMemory;
import io.memoir.runtime.code.Fingerprint;
import io.memoir.runtime.disk.collect.Inspection;
import io.memoir.runtime.disk.collect.Predecessor;
import io.memoir.runtime.disk.collect.VersionFolder;
import io.memoir.runtime.disk.file.Lifespan;
import io.memoir.runtime.disk.file.Subject;
import io.memoir.runtime.disk.folder.CodeFile;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.folder.FunctionVersion;
import io.memoir.runtime.disk.folder.PrivateFiles;
import io.memoir.runtime.disk.folder.TypesFile;
import io.memoir.runtime.disk.lock.LockFile;
import io.memoir.runtime.disk.lock.Places;
import io.memoir.runtime.disk.lock.Uninterrupted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one function in one version: made when it is needed, and marked as in use as long
 * as this process may need it.
 *
 * <p>Safe for any threads.
 */
final class FunctionFolder {

  private final DiskStore store;
  private final FunctionVersion version;
  private final Fingerprint code;
  private final CodeMemory memory;
  private final Path path;
  private final TypesFile types;
  private final ReentrantLock lock = new ReentrantLock();

  /** Guarded by the lock. */
  private LockFile.@Nullable Hold inUse;

  private volatile boolean isOpen;

  FunctionFolder(DiskStore store, DiskFunction function) {
    this.store = store;
    this.version = function.version();
    this.code = function.code().fingerprint();
    this.memory = function.code().memory();
    this.path = store.folder().resolve(version.functionFolder()).resolve(version.versionFolder());
    this.types = new TypesFile(path, function.types());
  }

  Path path() {
    return path;
  }

  /**
   * Marks the folder as in use, be it there or not.
   *
   * @throws IOException when the directory cannot be made or has no locks
   */
  void open() throws IOException {
    if (!isOpen) {
      Uninterrupted.run(new Opening());
    }
  }

  /** Opens it, once more if an interrupt came between. */
  private final class Opening implements Uninterrupted.Work<Path, RuntimeException> {

    @Override
    public Path run() throws IOException {
      mark();
      return path;
    }
  }

  private void mark() throws IOException {
    lock.lock();
    try {
      if (inUse == null) {
        // If somebody is about to remove the folder, it will be made again by who writes next.
        inUse = store.locks().tryShare(Places.VERSION.of(version.id()));
      }
      isOpen = true;
      Path about = path.resolve(FileNames.ABOUT);
      if (Files.exists(about)) {
        describe(about);
      }
      memory.settle();
    } finally {
      lock.unlock();
    }
  }

  /** Notes when the folder was opened last, and what it is if that is not there to be read. */
  private void describe(Path about) {
    try {
      if (Files.isRegularFile(about) && version.equals(VersionFolder.read(about))) {
        PrivateFiles.touch(about, FileTime.from(Instant.now()));
      } else {
        write(about);
      }
    } catch (IOException e) {
      // Not ours to write, perhaps: results can be read and written all the same.
      return;
    }
  }

  private void write(Path about) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    version.properties().store(out, " Results of " + version.name());
    PrivateFiles.write(about, store.aside(path, "about"), out.toByteArray());
  }

  /** Notes what the code is, and tells what is different from before. */
  private void describeCode() throws ClosedByInterruptException {
    try {
      Path file = path.resolve(FileNames.CODE);
      PrivateFiles.write(file, store.aside(path, "code"), CodeFile.content(code));
      System.Logger log = System.getLogger("io.memoir.code");
      if (log.isLoggable(Level.DEBUG)) {
        Predecessor.of(path, version)
            .map(before -> before.differences(code.parts(), version))
            .filter(differences -> !differences.isEmpty())
            .ifPresent(differences -> log.log(
                Level.DEBUG,
                "recomputed: {0} ({1})",
                String.join(", ", differences),
                version.name()));
      }
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      // Results can be used without; only what changed cannot be said later.
      return;
    }
  }

  /** Whether it is marked as in use. */
  boolean isOpen() {
    return isOpen;
  }

  /**
   * Makes the folder if it is not there.
   *
   * @return whether it was not
   * @throws IOException when it cannot be made
   */
  boolean make() throws IOException {
    Path about = path.resolve(FileNames.ABOUT);
    if (Files.exists(about)) {
      return false;
    }
    boolean isNew = !Files.exists(path);
    PrivateFiles.createFolders(path);
    describeCode();
    try {
      write(about);
    } catch (FileSystemException e) {
      if (!Files.exists(about)) {
        throw e;
      }
    }
    return isNew;
  }

  /** Notes what the classes look like that a result holds which was written. */
  void noteTypes(Subject written) {
    types.write(written.types().toString(), () -> store.aside(path, "types"));
  }

  /** Says why a file has results of another form. */
  String change(Subject found, Subject wanted) {
    if (!found.codec().equals(wanted.codec())) {
      // Somebody's file may say anything, and a line of the log is to be one line.
      String before = found.codec().replaceAll("[^A-Za-z0-9_.-]", "?");
      return "they were written by the codec " + before + " and the codec is " + wanted.codec();
    }
    return types.change(found.types().toString()).orElse(Miss.OTHER_TYPES.toString());
  }

  /** What says what a call would find, without opening the folder. */
  Inspection inspection(Lifespan lifespan, long distrustedMillis) {
    VersionFolder folder = new VersionFolder(path, version);
    Inspection.Rules rules = new Inspection.Rules(lifespan, distrustedMillis, store.nowMillis());
    return new Inspection(folder, code.parts(), store.settings().seal(), rules);
  }

  /** Marks it anew when it is asked for next. */
  void reopen() {
    isOpen = false;
    close();
  }

  void close() {
    lock.lock();
    try {
      if (inUse != null) {
        inUse.close();
        inUse = null;
      }
    } finally {
      lock.unlock();
    }
  }
}
