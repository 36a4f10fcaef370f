package io.memoir.runtime.disk.lock;

import io.memoir.runtime.disk.folder.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
public final class LockFile {

  private static final Map<Path, LockFile> OPEN = new HashMap<>();
  private static final ReentrantLock OPENING = new ReentrantLock();

  private final Path path;
  private final ReentrantLock lock = new ReentrantLock();

  /** What this process holds, by place; guarded by the lock. */
  private final Map<Long, Held> held = new HashMap<>();

  /** Guarded by the lock. */
  private FileChannel channel;

  /** What the file system calls the file that is open; guarded by the lock. */
  private @Nullable Object fileKey;

  private LockFile(Path path) throws IOException {
    this.path = path;
    this.channel = Uninterrupted.run(() -> PrivateFiles.open(path));
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
      }
      return known;
    } finally {
      OPENING.unlock();
    }
  }

  private static @Nullable Object fileKey(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  /**
   * Opens the file anew if somebody has removed or replaced it: other processes see the new one.
   * What was held is given up.
   *
   * @return whether that was so
   * @throws IOException when its folder is gone too
   */
  public boolean renew() throws IOException {
    lock.lock();
    try {
      Object now = Files.exists(path) ? fileKey(path) : null;
      if (now != null && now.equals(fileKey)) {
        return false;
      }
      if (now == null && fileKey == null) {
        // A file system that has no names for files.
        return false;
      }
      channel.close();
      held.clear();
      channel = Uninterrupted.run(() -> PrivateFiles.open(path));
      fileKey = fileKey(path);
      return true;
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
        return new Hold(place);
      }
      if (known != null) {
        return null;
      }
      Optional<FileLock> got = Uninterrupted.run(() -> ask(place, shared));
      got.ifPresent(fileLock -> held.put(place, new Held(fileLock, shared)));
      return got.isPresent() ? new Hold(place) : null;
    } finally {
      lock.unlock();
    }
  }

  private Optional<FileLock> ask(long place, boolean shared) throws IOException {
    if (!channel.isOpen()) {
      // An interrupt closed it; with it went the locks, so that others may do work twice.
      held.clear();
      channel = PrivateFiles.open(path);
    }
    try {
      return Optional.ofNullable(channel.tryLock(place, 1, shared));
    } catch (OverlappingFileLockException e) {
      // Memoir was loaded twice, by two class loaders.
      return Optional.empty();
    }
  }

  private void release(long place) {
    lock.lock();
    try {
      Held known = held.get(place);
      if (known != null && --known.holders == 0) {
        held.remove(place);
        Uninterrupted.run(() -> {
          if (known.lock.channel().isOpen()) {
            known.lock.release();
          }
          return known;
        });
      }
    } catch (IOException e) {
      // The file is closed, and all its locks are given up.
      held.remove(place);
    } finally {
      lock.unlock();
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
    private boolean closed;

    private Hold(long place) {
      this.place = place;
    }

    @Override
    public void close() {
      lock.lock();
      try {
        if (!closed) {
          closed = true;
          release(place);
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
