package io.memoir.runtime.result;

/**
 * Sees to it that a {@link StackOverflowError} comes before a call changes anything, and not in the
 * middle of the cache's own bookkeeping: a recursion through the cache may end anywhere.
 *
 * <p>Safe for any threads.
 */
final class StackRoom {

  /** With them compiled or not, more stack than all the bookkeeping around one call takes. */
  private static final int FRAMES = 64;

  /** The same for reading and writing files, with all that a codec does. */
  private static final int FRAMES_FOR_FILES = 1024;

  private StackRoom() {}

  /**
   * Does nothing if there is room.
   *
   * @throws StackOverflowError if there is none
   */
  static long require() {
    return descend(FRAMES, 1, 2, 3, 4);
  }

  /**
   * The same for a call that may read and write files.
   *
   * @throws StackOverflowError if there is no room
   */
  static long requireForFiles() {
    return descend(FRAMES_FOR_FILES, 1, 2, 3, 4);
  }

  /** The sums need all parameters after the call, so that a compiled frame has to hold them. */
  private static long descend(int frames, long a, long b, long c, long d) {
    return frames == 0 ? a : descend(frames - 1, b, c, d, a + frames) + (a ^ b) + (c ^ d);
  }
}
