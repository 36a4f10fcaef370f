package io.memoir.runtime.result;

/**
 * Sees to it that a {@link StackOverflowError} comes before a call changes anything, and not in the
 * middle of the cache's own bookkeeping: a recursion through the cache may end anywhere.
 *
 * <p>Safe for any threads.
 */
public final class StackRoom {

  /** With them compiled or not, more stack than all the bookkeeping around one call takes. */
  private static final int FRAMES = 40;

  /** The same for reading and writing files, with all that a codec does. */
  private static final int FRAMES_FOR_FILES = 600;

  private static final int LOWEST = 8;

  /** All zero, which the compiler does not know. */
  private static final long[] VALUES = new long[16];

  private StackRoom() {}

  /**
   * Does nothing if there is room.
   *
   * @throws StackOverflowError if there is none
   */
  public static long require() {
    return descend(FRAMES, VALUES);
  }

  /**
   * The same for a call that may read and write files.
   *
   * @throws StackOverflowError if there is no room
   */
  static long requireForFiles() {
    return descend(FRAMES_FOR_FILES, VALUES);
  }

  /**
   * A frame has room for what the last call holds while it calls, so that it is large although the
   * others store nothing there: few frames are enough.
   */
  private static long descend(int frames, long[] values) {
    if (frames > 0) {
      return descend(frames - 1, values) + frames;
    }
    long a = values[0];
    long b = values[1];
    long c = values[2];
    long d = values[3];
    long e = values[4];
    long f = values[5];
    long g = values[6];
    long h = values[7];
    long i = values[8];
    long j = values[9];
    long k = values[10];
    long l = values[11];
    long m = values[12];
    long n = values[13];
    long o = values[14];
    long p = values[15];
    long q = lowest(LOWEST, values);
    // Each is needed by itself, after the call.
    long first = (a ^ q) + (b ^ q) * 3 + (c ^ q) * 5 + (d ^ q) * 7;
    long second = (e ^ q) * 9 + (f ^ q) * 11 + (g ^ q) * 13 + (h ^ q) * 15;
    long third = (i ^ q) * 17 + (j ^ q) * 19 + (k ^ q) * 21 + (l ^ q) * 23;
    return first + second + third + (m ^ q) * 25 + (n ^ q) * 27 + (o ^ q) * 29 + (p ^ q) * 31;
  }

  /** More calls than the compiler resolves, so that one remains. */
  private static long lowest(int calls, long[] values) {
    return calls == 0 ? values[0] : lowest(calls - 1, values) + calls;
  }
}
