package io.memoir.runtime.disk;

import io.memoir.runtime.code.CodeMemory;
import io.memoir.runtime.disk.collect.CollectionPlan;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.folder.FingerprintFiles;
import io.memoir.runtime.disk.folder.PrivateFiles;
import io.memoir.runtime.disk.lock.LockFile;
import io.memoir.runtime.disk.lock.Places;
import io.memoir.runtime.result.Lasting;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The results on disk of one set of caches. Nothing is made in the directory, and nothing in it is
 * looked at, before a function asks for its first result.
 *
 * <p>Safe for any threads; many processes can have one directory.
 */
public final class DiskStore implements AutoCloseable {

  private final DiskSettings settings;
  private final Path folder;
  private final String token;
  private final AtomicLong asides = new AtomicLong();
  private final List<DiskResults> functions = new CopyOnWriteArrayList<>();
  private final Housekeeper housekeeper;
  private final ReentrantLock opening = new ReentrantLock();
  private volatile @Nullable LockFile locks;
  private volatile boolean isClosed;

  /** Tells others, as long as it is held, that files being written under our token are not lost. */
  private LockFile.@Nullable Hold alive;

  /** How often the locks had been given up when we took ours; guarded by the same lock. */
  private int renewals;

  /** Opens a directory, without looking at it. */
  public DiskStore(DiskSettings settings) {
    this.settings = settings;
    this.folder = settings.directory().resolve(FileNames.FORMAT_FOLDER);
    this.token = newToken();
    this.housekeeper = new Housekeeper(this, settings);
  }

  /**
   * A name for this process that no other one has. It need not be hard to guess: that two have one
   * name is unlikely, and a file that one of them is writing could be lost at worst.
   */
  private static String newToken() {
    long drawn = ThreadLocalRandom.current().nextLong();
    return HexFormat.of().toHexDigits(drawn ^ Long.rotateLeft(System.nanoTime(), Integer.SIZE));
  }

  /** Opens a function. */
  public Lasting open(DiskFunction function) {
    DiskResults results = new DiskResults(this, function);
    functions.add(results);
    return results;
  }

  /**
   * Where it is kept what the code of a function was found to be. Not where files are signed: these
   * would not be.
   *
   * @param functionFolder the name of the function's folder
   */
  public CodeMemory codeMemory(String functionFolder) {
    return settings.seal().signs()
        ? CodeMemory.NONE
        : new FingerprintFiles(folder.resolve(functionFolder), new Asides());
  }

  /** Names of files of fingerprints that are being written. */
  private final class Asides implements UnaryOperator<Path> {

    @Override
    public Path apply(Path in) {
      return aside(in, "code");
    }
  }

  /** The functions that were opened. */
  List<DiskResults> functions() {
    return functions;
  }

  DiskSettings settings() {
    return settings;
  }

  /** The folder of everything that has our form. */
  Path folder() {
    return folder;
  }

  Housekeeper housekeeper() {
    return housekeeper;
  }

  /** The wall clock, in milliseconds; as late as can be said if it is later. */
  long nowMillis() {
    try {
      return settings.clock().millis();
    } catch (ArithmeticException e) {
      return Long.MAX_VALUE;
    }
  }

  /** A name for a file in a folder that is being written. */
  Path aside(Path in, String what) {
    return in.resolve(FileNames.part(what, token, asides.incrementAndGet()));
  }

  /**
   * The locks of the directory, which is made if it is not there.
   *
   * @throws IOException when it cannot be made, or the file system has no locks
   */
  LockFile locks() throws IOException {
    LockFile known = locks;
    return known == null ? openLocks() : known;
  }

  private LockFile openLocks() throws IOException {
    opening.lock();
    try {
      LockFile known = locks;
      if (known == null) {
        if (isClosed) {
          throw new IOException("the caches are closed");
        }
        housekeeper.begin();
        PrivateFiles.createFolders(folder);
        known = LockFile.of(folder, FileNames.LOCKS);
        renewals = known.renewals();
        alive = known.tryLock(Places.PROCESS.of(token));
        locks = known;
      }
      return known;
    } finally {
      opening.unlock();
    }
  }

  /** What a collection of this directory has to do. */
  CollectionPlan collection() {
    return new CollectionPlan(
        folder,
        locks,
        settings.seal(),
        settings.mostBytes(),
        settings.keepSuperseded(),
        settings.clock());
  }

  /** Opens the locks anew if somebody removed their file. */
  void renewLocks() {
    LockFile known = locks;
    if (known == null) {
      return;
    }
    boolean isNew = false;
    opening.lock();
    try {
      PrivateFiles.createFolders(folder);
      known.renew();
      isNew = known.renewals() != renewals;
      if (isNew) {
        renewals = known.renewals();
        alive = known.tryLock(Places.PROCESS.of(token));
      }
    } catch (IOException e) {
      // The directory cannot be made again now; who writes next is told so.
      return;
    } finally {
      opening.unlock();
    }
    if (isNew) {
      // Outside, because a folder that opens asks for the locks.
      functions.forEach(DiskResults::reopen);
    }
  }

  /** Writes down what is only known here, and lets go of the directory. */
  @Override
  public void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    housekeeper.close();
    functions.forEach(DiskStore::closeGuarded);
    opening.lock();
    try {
      LockFile.Hold held = alive;
      if (held != null) {
        held.close();
      }
      LockFile known = locks;
      if (known != null) {
        locks = null;
        known.close();
      }
    } finally {
      opening.unlock();
    }
  }

  private static void closeGuarded(DiskResults function) {
    try {
      function.close();
    } catch (RuntimeException | LinkageError e) {
      // The others are to be closed too, and resources released.
      System.getLogger("io.memoir.disk")
          .log(Level.WARNING, "Closing " + function.function().version().name(), e);
    }
  }
}
