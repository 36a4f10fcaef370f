package io.memoir.runtime.size;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What the results of one function may take in memory, and what one of them takes.
 *
 * <p>Safe for any threads.
 */
public final class SizeBound {

  /** As many references as a result takes in the store's two tables, which are seldom full. */
  private static final int SLOTS = 3;

  /** What the note of its size takes, in a table that is seldom full either. */
  private static final int NOTE_BYTES = 12;

  private final String function;
  private final long maxBytes;
  private final long sharedBytes;
  private final AtomicBoolean hasWarnedOfLarge = new AtomicBoolean();
  private final AtomicBoolean hasWarnedOfClosed = new AtomicBoolean();

  /**
   * Sets a bound.
   *
   * @param function named in warnings
   * @param maxBytes what the results of the function may take together, in bytes, 1 or more;
   *     {@link Long#MAX_VALUE} for no bound of its own
   * @param sharedBytes the same for all functions together
   */
  public SizeBound(String function, long maxBytes, long sharedBytes) {
    this.function = function;
    this.maxBytes = maxBytes;
    this.sharedBytes = sharedBytes;
  }

  /** What the results of the function may take together, in bytes, 1 or more. */
  public long maxBytes() {
    return maxBytes;
  }

  /** Whether all functions share a bound too. */
  public boolean isShared() {
    return sharedBytes != Long.MAX_VALUE;
  }

  /**
   * Estimates what a result takes; warns once if that is more than all may take together.
   *
   * @param place the class of its place in the store
   * @param key its key, which nobody changes
   * @param kept what is kept of it, which nobody changes
   * @return in bytes, more than zero; what an object takes whose class nobody knows, or that cannot
   *     be read, is missing
   */
  public long measure(Class<?> place, Object key, @Nullable Object kept) {
    long bytes = HeapLayout.shallow(place) + SLOTS * (long) HeapLayout.reference() + NOTE_BYTES;
    SizeOf walk = new SizeOf();
    try {
      bytes += walk.add(kept) + walk.add(key);
    } catch (RuntimeException | LinkageError e) {
      Log.warn("The size of a result of {0} could not be found out: {1}.", function, e);
    }
    Class<?> closed = walk.closed();
    if (closed != null && hasWarnedOfClosed.compareAndSet(false, true)) {
      Log.warn(
          "Results of {0} take more memory than maxSize counts: fields of {1} cannot be read. Open"
              + " its package to io.memoir.runtime.",
          function, closed.getName());
    }
    if (bytes > Math.min(maxBytes, sharedBytes) && hasWarnedOfLarge.compareAndSet(false, true)) {
      Log.warn(
          "A result of {0} takes {1} bytes of memory, more than maxSize allows for all. It is kept,"
              + " alone, until the next one.",
          function, Long.toString(bytes));
    }
    return bytes;
  }

  /** Loaded when there is something to be told. */
  private static final class Log {

    private static final System.Logger LOG = System.getLogger("io.memoir.memory");

    private Log() {}

    static void warn(String message, Object... details) {
      LOG.log(Level.WARNING, message, details);
    }
  }
}
