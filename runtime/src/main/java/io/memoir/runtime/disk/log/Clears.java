package io.memoir.runtime.disk.log;

import io.memoir.runtime.disk.file.Stamp;
import java.nio.ByteBuffer;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The clears of one function as they stand in its log: how many there were, and which was the last
 * that concerns a result.
 *
 * <p>The log begins with {@value #HEAD_BYTES} bytes: a mark and the epoch. Then come records of
 * {@value #RECORD_BYTES} bytes: what was cleared, a digest of arguments, a checksum. A record that
 * is damaged counts as a clear of everything.
 *
 * <p>Immutable, but for clears that are noticed early. Safe for any threads.
 */
final class Clears {

  static final int HEAD_BYTES = 16;
  static final int RECORD_BYTES = 40;

  /** More records would take long to read; the log then begins anew, and all results are gone. */
  static final long MOST = 1 << 16;

  private static final long MARK = 0x4d454d434c454152L;
  private static final long DAMAGED = -1;
  private static final int ALL = 1;
  private static final int ONE = 2;
  private static final int KEY_BYTES = 32;
  private static final int CHECKED_BYTES = Integer.BYTES + KEY_BYTES;

  /** The log that is not there. */
  static final Clears NONE = new Clears(null, 0, 0, 0, Map.of());

  private final @Nullable Identity file;
  private final long epoch;
  private final long count;
  private final long lastOfAll;

  /**
   * Shared with what was read later, so that a clear costs the same however many there were. A
   * later clear that is known too early is one all the same.
   */
  private final Map<ByteBuffer, Long> lastOfKey;

  private Clears(
      @Nullable Identity file,
      long epoch,
      long count,
      long lastOfAll,
      Map<ByteBuffer, Long> lastOfKey) {
    this.file = file;
    this.epoch = epoch;
    this.count = count;
    this.lastOfAll = lastOfAll;
    this.lastOfKey = lastOfKey;
  }

  /**
   * By what a log is known to be the one that was read.
   *
   * @param key what the file system calls it; null if it has no names for files. It may give the
   *     name of a file that was removed to the next one
   * @param bytes its length, 0 or more
   * @param modified when it was written last
   */
  record Identity(@Nullable Object key, long bytes, FileTime modified) {

    // Not left to the JVM, which would make it at the start of each program.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Identity that
          && Objects.equals(key, that.key)
          && bytes == that.bytes
          && modified.equals(that.modified);
    }

    @Override
    public int hashCode() {
      return 31 * Long.hashCode(bytes) + modified.hashCode();
    }
  }

  /** Whether this is what the file says. */
  boolean isOf(Identity found) {
    return found.equals(file);
  }

  /** Reads a log; one that is none is empty, of an epoch that no result has. */
  static Clears read(Identity file, byte[] log) {
    ByteBuffer in = ByteBuffer.wrap(log);
    if (log.length < HEAD_BYTES || in.getLong() != MARK) {
      return new Clears(file, DAMAGED, 1, 1, Map.of());
    }
    Clears none = new Clears(file, in.getLong(), 0, 0, new ConcurrentHashMap<>());
    return none.plus(file, in);
  }

  /** Whether this may be the beginning of what is there now, the rest being new records. */
  boolean mayBeBeginningOf(Identity found) {
    return file != null
        && isSound()
        && file.key() != null
        && file.key().equals(found.key())
        && found.bytes() > file.bytes();
  }

  /** Whether a log with this head is of the same epoch. */
  boolean hasHead(byte[] head) {
    return Arrays.equals(head, head(epoch));
  }

  /** Where the next record begins. */
  long end() {
    return HEAD_BYTES + count * RECORD_BYTES;
  }

  /** Adds the records that follow; a part of one is left for later. */
  Clears plus(Identity now, ByteBuffer in) {
    long counted = count;
    long all = lastOfAll;
    Map<ByteBuffer, Long> ofKeys = lastOfKey;
    while (in.remaining() >= RECORD_BYTES) {
      counted++;
      byte[] record = new byte[RECORD_BYTES];
      in.get(record);
      ByteBuffer fields = ByteBuffer.wrap(record);
      boolean isOne = fields.getInt() == ONE && fields.getInt(CHECKED_BYTES) == sum(record);
      if (isOne) {
        byte[] key = Arrays.copyOfRange(record, Integer.BYTES, CHECKED_BYTES);
        ofKeys.put(ByteBuffer.wrap(key), counted);
      } else {
        all = counted;
        ofKeys = new ConcurrentHashMap<>();
      }
    }
    return new Clears(now, epoch, counted, all, ofKeys);
  }

  private static int sum(byte[] record) {
    CRC32C crc = new CRC32C();
    crc.update(record, 0, CHECKED_BYTES);
    return (int) crc.getValue();
  }

  /** An empty log. */
  static byte[] head(long epoch) {
    return ByteBuffer.allocate(HEAD_BYTES).putLong(MARK).putLong(epoch).array();
  }

  /** A record: everything if there is no key. */
  static byte[] record(byte @Nullable [] key) {
    ByteBuffer out = ByteBuffer.allocate(RECORD_BYTES);
    out.putInt(key == null ? ALL : ONE).put(key == null ? new byte[KEY_BYTES] : key);
    return out.putInt(sum(out.array())).array();
  }

  /** How much is missing of the last record, whose writer died. */
  static int padding(long bytes) {
    long beyond = (bytes - HEAD_BYTES) % RECORD_BYTES;
    return beyond == 0 ? 0 : (int) (RECORD_BYTES - beyond);
  }

  boolean isFull() {
    return count >= MOST;
  }

  /** What an execution that begins now notes. */
  Stamp stamp() {
    return new Stamp(epoch, count);
  }

  /** Whether a result with this stamp is still one. */
  boolean spare(Stamp stamp, byte[] key) {
    Long last = lastOfKey.get(ByteBuffer.wrap(key));
    // A log with fewer clears than the execution saw has lost the last ones.
    return stamp.epoch() == epoch
        && stamp.clears() <= count
        && stamp.clears() >= lastOfAll
        && (last == null || stamp.clears() >= last);
  }

  /** Whether there is a log, and it is one. */
  boolean isSound() {
    return isThere() && epoch != DAMAGED;
  }

  /** Whether there is something in its place that is none. */
  boolean isDamaged() {
    return epoch == DAMAGED;
  }

  /** Whether there is a file for it. */
  boolean isThere() {
    return epoch != 0;
  }

  /** Whether there were clears between the two, or may have been: a log can lose its end. */
  boolean hasClearsSince(Clears earlier) {
    if (!earlier.isThere()) {
      return count > 0;
    }
    return epoch != earlier.epoch || count != earlier.count;
  }

  /** Whether the last clear is the only one since. */
  boolean hasOneClearSince(Clears earlier) {
    return epoch == earlier.epoch ? count == earlier.count + 1 : !earlier.isThere() && count == 1;
  }
}
