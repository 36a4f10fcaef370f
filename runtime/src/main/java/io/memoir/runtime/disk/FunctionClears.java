package io.memoir.runtime.disk;

import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Stamp;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.lock.LockFile;
import io.memoir.runtime.disk.lock.Patience;
import io.memoir.runtime.disk.lock.Places;
import io.memoir.runtime.disk.log.ClearLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The clears of one function, as one process sees and makes them.
 *
 * <p>Safe for any threads.
 */
final class FunctionClears {

  /** So many clears of single results are kept to be written down later. */
  private static final int MOST_LATE = 1_000;

  private final DiskStore store;
  private final Path folder;
  private final byte[] functionId;
  private final ClearLog log;

  /** Set if a clear could not be written down: nothing that is older is read any more. */
  private volatile long distrustedMillis = Long.MIN_VALUE;

  /** The clears that could not be written down. */
  private final Queue<LateClear> late = new ConcurrentLinkedQueue<>();

  /** A clear of one result, or of all if there is no key. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares these
  private record LateClear(byte @Nullable [] key) {}

  FunctionClears(DiskStore store, Path folder, byte[] functionId) {
    this.store = store;
    this.folder = folder;
    this.functionId = functionId;
    this.log = new ClearLog(folder.resolve(FileNames.CLEARS));
  }

  /** Looks what has been cleared; whether others have, since the last look. */
  boolean look() throws IOException {
    return log.look();
  }

  /** What an execution that begins now notes. */
  Stamp stamp() {
    return log.stamp();
  }

  /** Whether what a file with this header holds was not cleared since. */
  boolean spares(Header header) {
    return log.spares(header) && header.times().createdMillis() > distrustedMillis;
  }

  /** Until when results were made that are not used, in milliseconds since 1970. */
  long distrustedMillis() {
    return distrustedMillis;
  }

  /**
   * A clear cannot be written down: nothing that is there is used, and it is written down later.
   */
  void distrust(byte @Nullable [] key) {
    distrustedMillis = store.nowMillis();
    appendLater(key);
  }

  /**
   * The stamp for the result of an execution, or null if it was cleared since. The folder exists.
   *
   * <p>One that takes the place of another clears that first, so that all processes hear of it.
   *
   * @throws IOException when the log cannot be made, read or written
   */
  @Nullable
  Stamp stampFor(DiskAttempt attempt, byte[] key) throws IOException {
    for (LateClear next = late.peek(); next != null; next = late.peek()) {
      append(next.key());
      late.remove(next);
    }
    Stamp found = log.stampFor(attempt.begun(), key, aside());
    return found != null && attempt.supersedes() ? supersede(found, key) : found;
  }

  private @Nullable Stamp supersede(Stamp begun, byte[] key) throws IOException {
    LockFile.Hold writing = lock();
    try {
      // Again, because nobody else can clear from here on.
      if (log.stampFor(begun, key, aside()) == null) {
        return null;
      }
      log.append(key, aside());
      return log.stamp();
    } finally {
      if (writing != null) {
        writing.close();
      }
    }
  }

  private Path aside() {
    return store.aside(folder, "clears");
  }

  /**
   * Writes down a clear; the folder exists.
   *
   * @param key what is cleared, or null for everything
   * @throws IOException when it cannot be written
   */
  void append(byte @Nullable [] key) throws IOException {
    LockFile.Hold writing = lock();
    try {
      log.append(key, aside());
    } finally {
      if (writing != null) {
        writing.close();
      }
    }
  }

  /** Has a clear written down before the next result is stored. */
  private void appendLater(byte @Nullable [] key) {
    if (key == null || late.size() >= MOST_LATE) {
      // One of everything stands for all before it.
      late.clear();
      late.add(new LateClear(null));
      return;
    }
    late.add(new LateClear(key));
  }

  /**
   * Makes the log anew if it is damaged, so that the next result can be kept.
   *
   * @throws IOException when it cannot be made
   */
  void heal() throws IOException {
    if (!log.isDamaged()) {
      return;
    }
    LockFile.Hold writing = lock();
    try {
      log.heal(aside());
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
