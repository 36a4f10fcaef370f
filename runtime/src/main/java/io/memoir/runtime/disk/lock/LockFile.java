package io.memoir.runtime.disk.lock;

import io.memoir.runtime.disk.folder.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One file, each of whose bytes is a lock between processes. The operating system takes back the
 * locks of a process that dies, however it dies, so that there is nothing to clean up and nothing
 * to wait for.
 *
 * <p>An operating system knows processes, not threads, and it gives up all locks of a process on a
 * file as soon as the process closes it once. So there is one of these for each file in a process,
 * which stays open; it also keeps threads apart. Safe for any threads.
 */
public final class LockFile implements AutoCloseable {

  private static final Map<Path, LockFile> OPEN = new HashMap<>();
  private static final ReentrantLock OPENING = new ReentrantLock();
  private static final Set<OpenOption> THERE =
      Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  private static final Set<OpenOption> NEW = Set.of(
      StandardOpenOption.CREATE,
      StandardOpenOption.READ,
      StandardOpenOption.WRITE,
      LinkOption.NOFOLLOW_LINKS);

  private final Path path;
  private final ReentrantLock lock = new ReentrantLock();

  /** What this process holds, by place; guarded by the lock. */
  private final Map<Long, Held> held = new HashMap<>();

  /**
   * Guarded by the lock. Locks are asked for without waiting: only what waits, as reading does,
   * would close the channel when a thread is interrupted, and all locks of the process would go
   * with it.
   */
  private FileChannel channel;

  /** What the file system calls the file that is open; guarded by the lock. */
  private @Nullable Object fileKey;

  /** Who has asked for the file and not closed it; guarded by {@link #OPENING}. */
  private int users;

  /** How often the file was opened anew; guarded by the lock. */
  private int renewals;

  private LockFile(Path path) throws IOException {
    this.path = path;
    this.channel = open(path);
    this.fileKey = fileKey(path);
  }

  /**
   * Opens a file, or finds it open; makes it if it is not there.
   *
   * @param folder the folder of the file, which exists
   * @throws IOException when it cannot be opened
   */
  public static LockFile of(Path folder, String name) throws IOException {
    Path path = folder.toRealPath().resolve(name);
    OPENING.lock();
    try {
      LockFile known = OPEN.get(path);
      if (known == null) {
        known = new LockFile(path);
        OPEN.put(path, known);
      } else {
        known.renew();
      }
      known.users++;
      return known;
    } finally {
      OPENING.unlock();
    }
  }

  private static FileChannel open(Path path) throws IOException {
    try {
      return FileChannel.open(path, THERE);
    } catch (NoSuchFileException e) {
      return FileChannel.open(path, NEW, PrivateFiles.attributes(path));
    }
  }

  private static @Nullable Object fileKey(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  /**
   * Opens the file anew if somebody has removed or replaced it: other processes see the new one.
   * What was held is given up.
   *
   * @throws IOException when its folder is gone too
   */
  public void renew() throws IOException {
    lock.lock();
    try {
      Object now = Files.exists(path) ? fileKey(path) : null;
      if (now != null && now.equals(fileKey)) {
        return;
      }
      if (now == null && fileKey == null) {
        // A file system that has no names for files.
        return;
      }
      channel.close();
      held.clear();
      channel = open(path);
      fileKey = fileKey(path);
      renewals++;
    } finally {
      lock.unlock();
    }
  }

  /** Lets go of the file; the last who does so closes it, and gives up what it still held. */
  @Override
  public void close() {
    OPENING.lock();
    try {
      users--;
      if (users == 0) {
        OPEN.remove(path);
        channel.close();
      }
    } catch (IOException e) {
      // It is closed all the same.
      return;
    } finally {
      OPENING.unlock();
    }
  }

  /** How often what was held was given up, by whomever in this process. */
  public int renewals() {
    lock.lock();
    try {
      return renewals;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the lock at a place.
   *
   * @param place 0 or more
   * @return null if another process, or another thread of this one, has it
   * @throws IOException when the file system has no locks
   */
  public @Nullable Hold tryLock(long place) throws IOException {
    return take(place, false);
  }

  /**
   * Takes a share of the lock at a place: who shares it keeps {@link #tryLock} out.
   *
   * @param place 0 or more
   * @return null if somebody has it alone
   * @throws IOException when the file system has no locks
   */
  public @Nullable Hold tryShare(long place) throws IOException {
    return take(place, true);
  }

  private @Nullable Hold take(long place, boolean shared) throws IOException {
    lock.lock();
    try {
      Held known = held.get(place);
      if (known != null && shared && known.isShared) {
        known.holders++;
        return new Hold(place, known);
      }
      if (known != null) {
        return null;
      }
      FileLock got = ask(place, shared);
      if (got == null) {
        return null;
      }
      Held mine = new Held(got, shared);
      held.put(place, mine);
      return new Hold(place, mine);
    } finally {
      lock.unlock();
    }
  }

  private @Nullable FileLock ask(long place, boolean shared) throws IOException {
    try {
      return channel.tryLock(place, 1, shared);
    } catch (OverlappingFileLockException e) {
      // Memoir was loaded twice, by two class loaders.
      return null;
    }
  }

  private void release(long place, Held holding) {
    holding.holders--;
    if (holding.holders > 0 || !held.remove(place, holding)) {
      // Others share it, or the file was opened anew since, and it is not held any more.
      return;
    }
    try {
      if (holding.lock.isValid()) {
        holding.lock.release();
      }
    } catch (IOException e) {
      // The file is closed, and all its locks are given up.
      return;
    }
  }

  /** One lock of this process. */
  private static final class Held {

    private final FileLock lock;
    private final boolean isShared;
    private int holders = 1;

    Held(FileLock lock, boolean isShared) {
      this.lock = lock;
      this.isShared = isShared;
    }
  }

  /** A lock, until it is closed. Closing it again does nothing. Safe for any threads. */
  public final class Hold implements AutoCloseable {

    private final long place;
    private final Held holding;
    private boolean closed;

    private Hold(long place, Held holding) {
      this.place = place;
      this.holding = holding;
    }

    @Override
    public void close() {
      lock.lock();
      try {
        if (!closed) {
          closed = true;
          release(place, holding);
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
