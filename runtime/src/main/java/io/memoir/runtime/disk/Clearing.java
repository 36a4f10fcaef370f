package io.memoir.runtime.disk;

import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Stamp;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.lock.LockFile;
import io.memoir.runtime.disk.lock.Places;
import io.memoir.runtime.disk.lock.Uninterrupted;
import io.memoir.runtime.disk.log.ClearLog;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The clears of one function, as one process makes and sees them. One that cannot be written down
 * is obeyed by this process, and written as soon as that can be done.
 *
 * <p>Safe for any threads.
 */
final class Clearing {

  private final DiskStore store;
  private final FunctionFolder folder;
  private final byte[] functionId;
  private final Troubles troubles;
  private final ClearLog log;

  /** Set if a clear could not be written down: nothing that is older is read any more. */
  private volatile long distrustedMillis = Long.MIN_VALUE;

  /** The keys of the clears that could not be written down; empty for a clear of everything. */
  private final Queue<Optional<byte[]>> late = new ConcurrentLinkedQueue<>();

  Clearing(DiskStore store, FunctionFolder folder, byte[] functionId, Troubles troubles) {
    this.store = store;
    this.folder = folder;
    this.functionId = functionId;
    this.troubles = troubles;
    this.log = new ClearLog(folder.path().resolve(FileNames.CLEARS));
  }

  /**
   * Takes notice of what has been cleared meanwhile.
   *
   * @return whether another process has cleared something
   * @throws IOException when that cannot be found out
   */
  boolean look() throws IOException {
    return log.look();
  }

  /** What an execution that begins now notes. */
  Stamp stamp() {
    return log.stamp();
  }

  /** Whether a result is not cleared, as of the last look. */
  boolean spares(Header header) {
    return log.spares(header.stamp(), header.subject().key().toArray())
        && header.times().createdMillis() > distrustedMillis;
  }

  /**
   * Returns what a result is stored with, or null if it was cleared since its execution began.
   *
   * @throws IOException when the log cannot be made or read
   */
  @Nullable
  Stamp stampFor(Stamp begun, byte[] key) throws IOException {
    writeLate();
    try {
      return log.stampFor(begun, key, aside());
    } catch (NoSuchFileException e) {
      folder.make();
      return log.stampFor(begun, key, aside());
    }
  }

  private Path aside() {
    return store.aside(folder.path(), "clears");
  }

  /**
   * Makes the log anew if it is damaged, so that the next result can be kept.
   *
   * @throws IOException when that cannot be done
   */
  void heal() throws IOException {
    if (log.isDamaged()) {
      alone(() -> log.heal(aside()));
    }
  }

  /** Tells all processes that something was cleared, and first of all this one. */
  void append(byte @Nullable [] key) {
    try {
      Uninterrupted.run(() -> {
        write(key);
        return folder;
      });
    } catch (IOException e) {
      distrustedMillis = store.nowMillis();
      late.add(Optional.ofNullable(key));
      troubles.met(Troubles.Kind.CLEARING, e);
    }
  }

  private void write(byte @Nullable [] key) throws IOException {
    folder.make();
    alone(() -> log.append(key, aside()));
  }

  /** Writes down what could not be when it was cleared, before anything is stored after it. */
  private void writeLate() throws IOException {
    for (Optional<byte[]> next = late.peek(); next != null; next = late.peek()) {
      write(next.orElse(null));
      late.remove(next);
    }
  }

  /** Work on the log. */
  @FunctionalInterface
  private interface Work {
    void run() throws IOException;
  }

  /** Works while no other process does. */
  private void alone(Work work) throws IOException {
    LockFile.Hold writing = lock();
    try {
      work.run();
    } finally {
      if (writing != null) {
        writing.close();
      }
    }
  }

  private LockFile.@Nullable Hold lock() {
    try {
      return Patience.lock(store.locks(), Places.CLEARS.of(functionId));
    } catch (IOException | UnsupportedOperationException e) {
      // Records are written in one piece; only two that begin the log at once could lose one.
      return null;
    }
  }
}
