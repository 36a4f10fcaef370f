package io.memoir.runtime.disk.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Memory outside of the heap for what is written and read, some of which is kept for the next file:
 * from and to the heap, the JDK would copy each piece once more.
 *
 * <p>Safe for any threads.
 */
final class PieceBuffers {

  /** Fewer calls of the system for large files; more than this gains nothing. */
  private static final int SEGMENTS = 8;

  /** So that the header and all seals fit in. */
  private static final int BYTES = SEGMENTS * (Header.SEGMENT_BYTES + 64) + 512;

  /** So many threads that write at once find one; others make their own. */
  private static final int KEPT = 4;

  private static final ArrayBlockingQueue<ByteBuffer> IDLE = new ArrayBlockingQueue<>(KEPT);

  private PieceBuffers() {}

  /**
   * An empty buffer, little-endian, for the caller alone; who does not give it back leaves it to
   * the collector.
   */
  static ByteBuffer take() {
    @Nullable ByteBuffer idle = IDLE.poll();
    return idle == null
        ? ByteBuffer.allocateDirect(BYTES).order(ByteOrder.LITTLE_ENDIAN)
        : idle.clear();
  }

  /** How many bytes at the beginning of a buffer are whole segments with their seals. */
  static int wholeSegments(Seal seal) {
    return SEGMENTS * (Header.SEGMENT_BYTES + seal.bytes());
  }

  /** Takes back a buffer that is not used any more. */
  static void give(ByteBuffer buffer) {
    // If there are enough, it is left to the collector.
    boolean unusedIsKept = IDLE.offer(buffer);
  }
}
