package io.memoir.runtime.copy.jdk;

import java.util.Iterator;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds a size of a hash table that gives the iteration order of an original.
 *
 * <p>The order depends on the size of the table, which nobody can ask for; it is more than the
 * elements need if some were removed, or if the program had asked for more.
 */
final class Capacity {

  private static final int USUAL = 16;

  /** Tables up to this size are tried for however few keys. */
  private static final int SMALL = 1024;

  private Capacity() {}

  /**
   * Returns a table size, a power of two; the usual one if no other gives the order, because keys
   * were changed, or the program chose a load factor.
   *
   * @param keys in the order of the original
   * @param fill makes a table of a given size, puts the keys in, and returns them in its order
   */
  static int of(@Nullable Object[] keys, IntFunction<? extends Iterable<?>> fill) {
    int usual = USUAL;
    while (usual * 0.75 < keys.length && usual < 1 << 30) {
      usual *= 2;
    }
    int largest = (int) Math.max(SMALL, Math.min(8L * usual, 1 << 30));
    for (int size = usual; size <= largest && size > 0; size *= 2) {
      if (isInOrder(keys, fill.apply(size))) {
        return size;
      }
    }
    for (int size = USUAL / 2; size > 0 && size * 0.75 >= keys.length; size /= 2) {
      if (isInOrder(keys, fill.apply(size))) {
        return size;
      }
    }
    return usual;
  }

  private static boolean isInOrder(@Nullable Object[] keys, Iterable<?> found) {
    Iterator<?> next = found.iterator();
    for (Object key : keys) {
      if (!next.hasNext() || next.next() != key) {
        return false;
      }
    }
    return !next.hasNext();
  }
}
