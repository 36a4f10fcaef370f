package io.memoir.runtime.disk.log;

import io.memoir.runtime.disk.file.Header;
import io.memoir.runtime.disk.file.Stamp;
import io.memoir.runtime.disk.folder.PrivateFiles;
import io.memoir.runtime.disk.lock.Uninterrupted;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The log of what was cleared of one function, by any process. A clear is done when its record is
 * written: results whose execution began before are not used, wherever they are and whenever they
 * are stored. So nothing that was computed before a clear comes back after it.
 *
 * <p>Safe for any threads and processes. To look costs one question to the file system.
 */
public final class ClearLog {

  private static final byte[] NOTHING = {};

  private final Path file;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile Clears clears = Clears.NONE;

  /** What was there when somebody last asked for foreign clears; guarded by the lock. */
  private Clears noted = Clears.NONE;

  private volatile boolean hasNoted;

  /** A log that may not exist yet. */
  public ClearLog(Path file) {
    this.file = file;
  }

  /**
   * Looks what has been cleared meanwhile.
   *
   * @return whether there were clears that this process does not know of, its own not counted
   * @throws IOException when the log is there and cannot be read
   */
  public boolean look() throws IOException {
    Clears before = clears;
    if (hasNoted && read(before) == before) {
      return false;
    }
    lock.lock();
    try {
      // Again, so that nobody who was faster is overtaken by what is older.
      Clears now = read(clears);
      boolean isForeign = hasNoted && now.hasClearsSince(noted);
      noted = now;
      hasNoted = true;
      clears = now;
      return isForeign;
    } finally {
      lock.unlock();
    }
  }

  private Clears read(Clears before) throws IOException {
    return Uninterrupted.run(new Look(before));
  }

  /** Reads the log, as far as it is not known. */
  private final class Look implements Uninterrupted.Work<Clears, RuntimeException> {

    private final Clears before;

    Look(Clears before) {
      this.before = before;
    }

    @Override
    public Clears run() throws IOException {
      try {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Clears.Identity found = new Clears.Identity(
            attributes.fileKey(), attributes.size(), attributes.lastModifiedTime());
        if (before.isOf(found)) {
          return before;
        }
        // The file may grow from here on: then it is read again next time.
        if (!attributes.isRegularFile()) {
          return Clears.read(found, NOTHING);
        }
        Clears more = before.mayBeBeginningOf(found) ? readOn(before, found) : null;
        return more == null ? Clears.read(found, Files.readAllBytes(file)) : more;
      } catch (NoSuchFileException e) {
        return Clears.NONE;
      }
    }
  }

  /** Reads only what was added; null if it is another log now. */
  private @Nullable Clears readOn(Clears before, Clears.Identity found) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer head = ByteBuffer.allocate(Clears.HEAD_BYTES);
      fill(channel, head, 0);
      if (!before.hasHead(head.array())) {
        return null;
      }
      int added = Math.toIntExact(Math.max(0, channel.size() - before.end()));
      ByteBuffer records = ByteBuffer.allocate(added);
      fill(channel, records, before.end());
      return before.plus(found, records.flip());
    }
  }

  private static void fill(FileChannel channel, ByteBuffer buffer, long from) throws IOException {
    while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
      // More may come.
    }
  }

  /** What an execution that begins now notes, as of the last look. */
  public Stamp stamp() {
    return clears.stamp();
  }

  /** Whether a result of that execution is still one, as of the last look. */
  public boolean spares(Stamp stamp, byte[] arguments) {
    return clears.spare(stamp, arguments);
  }

  /** Whether what a file with this header holds was not cleared since, as of the last look. */
  public boolean spares(Header header) {
    return spares(header.stamp(), header.subject().arguments().toArray());
  }

  /**
   * Makes the log if it is not there; its folder exists.
   *
   * @param begun what an execution noted when it began
   * @return the stamp for its result, or null if it was cleared since
   * @throws IOException when the log cannot be made or read
   */
  public @Nullable Stamp stampFor(Stamp begun, byte[] key, Path aside) throws IOException {
    Clears now = read(clears);
    if (!now.isThere()) {
      make(aside);
      now = read(Clears.NONE);
    } else if (now.isDamaged()) {
      return null;
    }
    if (begun.epoch() == 0) {
      // There was no log: whatever has been cleared since came after the execution began.
      Stamp first = new Stamp(now.stamp().epoch(), 0);
      return now.spare(first, key) ? first : null;
    }
    return now.spare(begun, key) ? begun : null;
  }

  /**
   * Makes the log anew if it is damaged. All results that are there are gone then, because nobody
   * knows what else had been cleared. The caller sees to it that no other process does so.
   *
   * @throws IOException when it cannot be made
   */
  public void heal(Path aside) throws IOException {
    if (!read(Clears.NONE).isDamaged()) {
      return;
    }
    replace(aside);
  }

  /** Whether the log is damaged, as of the last look. */
  public boolean isDamaged() {
    return clears.isDamaged();
  }

  private static long newEpoch() {
    SecureRandom random = new SecureRandom();
    long epoch;
    do {
      epoch = random.nextLong();
    } while (epoch == 0 || epoch == -1);
    return epoch;
  }

  /** Begins the log anew, in place of the one that is there: all see the one or the other. */
  private void replace(Path aside) throws IOException {
    PrivateFiles.write(file, aside, Clears.head(newEpoch()));
  }

  private void make(Path aside) throws IOException {
    try {
      try (FileChannel channel = PrivateFiles.create(aside)) {
        writeAll(channel, Clears.head(newEpoch()));
      }
      // Nobody reads half of it, and it never takes the place of one that another has made.
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (UnsupportedOperationException | FileSystemException e) {
      if (!Files.exists(file)) {
        PrivateFiles.move(aside, file);
      }
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void writeAll(FileChannel channel, byte[]... parts) throws IOException {
    for (byte[] part : parts) {
      ByteBuffer rest = ByteBuffer.wrap(part);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
  }

  /**
   * Writes down a clear. The caller sees to it that no other process does so at the same time.
   *
   * @param key what is cleared, or null for everything
   * @param aside a name for a file that is being written
   * @throws IOException when it cannot be written
   */
  public void append(byte @Nullable [] key, Path aside) throws IOException {
    lock.lock();
    try {
      Clears before = read(clears);
      if (!before.isThere()) {
        make(aside);
      } else if (!before.isSound() || before.isFull()) {
        replace(aside);
      }
      Uninterrupted.run(() -> {
        try (FileChannel channel = PrivateFiles.append(file)) {
          byte[] padding = new byte[Clears.padding(channel.size())];
          writeAll(channel, padding, Clears.record(key));
        }
        return file;
      });
      Clears after = read(before);
      clears = after;
      if (!hasNoted || after.hasOneClearSince(noted)) {
        noted = after;
        hasNoted = true;
      }
    } finally {
      lock.unlock();
    }
  }
}
