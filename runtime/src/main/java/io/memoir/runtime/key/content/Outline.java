package io.memoir.runtime.key.content;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The upper parts of a content, with a digest of each: enough to say where another content of the
 * same kind differs.
 *
 * <p>At most {@value #MOST_PARTS} parts are kept. Where there are more, the deepest levels are left
 * out, and of the first level what comes last. Made by one thread, then immutable.
 */
public final class Outline {

  /** So many parts are kept of one content. */
  static final int MOST_PARTS = 1024;

  /** So many levels are kept at most. */
  private static final int MOST_LEVELS = 16;

  /** Not a part: what the content itself is in. */
  private final Part top = new Part("", false);

  /** The parts that are begun and not ended, as far down as levels are kept. */
  private final List<Part> open = new ArrayList<>();

  /** How many parts are begun and not ended. */
  private int depth;

  /** The deepest level that is kept; the content itself is at level 1. */
  private int deepest = MOST_LEVELS;

  private int kept;

  /** Makes an empty one. */
  public Outline() {
    open.add(top);
  }

  /**
   * Begins a part that has parts of its own.
   *
   * @param step the way to it, from the part that it is in
   * @param isBag whether the order of its parts does not count
   */
  public void begin(String step, boolean isBag) {
    depth++;
    if (depth <= MOST_LEVELS) {
      Part part = new Part(step, isBag);
      add(part, depth);
      open.add(part);
    }
  }

  /**
   * Ends the part that was begun last.
   *
   * @param digest its digest
   */
  public void end(byte[] digest) {
    if (depth <= MOST_LEVELS) {
      open.remove(depth).digest = beginning(digest);
    }
    depth--;
  }

  /**
   * Notes a part without parts of its own.
   *
   * @param step the way to it, from the part that it is in
   * @param digest its digest
   */
  public void leaf(String step, byte[] digest) {
    leaf(step, beginning(digest));
  }

  /**
   * Notes a part without parts of its own.
   *
   * @param step the way to it, from the part that it is in
   * @param identity what tells it from others
   */
  public void leaf(String step, long identity) {
    if (depth < deepest) {
      Part part = new Part(step, false);
      part.digest = identity;
      add(part, depth + 1);
    }
  }

  private static long beginning(byte[] digest) {
    return ByteBuffer.wrap(digest).getLong();
  }

  private void add(Part part, int level) {
    if (level > deepest || (kept >= MOST_PARTS && deepest <= 2)) {
      return;
    }
    open.get(level - 1).add(part);
    kept++;
    while (kept > MOST_PARTS && deepest > 2) {
      kept -= top.forget(deepest);
      deepest--;
    }
  }

  /**
   * Where a later content differs.
   *
   * @param later the outline of that
   * @return the path to the first difference, such as {@code .rows[3].total}; it ends at what has
   *     more or fewer parts than it had, at a set, and where nothing is kept of what is below
   */
  public String difference(Outline later) {
    return Difference.path(top, later.top);
  }
}
