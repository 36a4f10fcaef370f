package io.memoir.runtime.codec.stream;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of a graph that can be referred to, by number. For one graph. */
final class ReadObjects {

  /** Objects of no more parts than this are not worth remembering how many they have. */
  private static final long FEW = 16;

  private @Nullable Object[] objects = new @Nullable Object[8];

  /** The numbers of the objects that are being filled; an inner one has the larger number. */
  private int[] open = new int[8];

  private int openCount;

  private final Map<Integer, Long> parts = new HashMap<>();

  /** Notes an object that is complete. */
  void put(int number, Object object) {
    if (number >= objects.length) {
      // No number is larger than the count of bytes read, so the bytes bound this.
      objects = Arrays.copyOf(objects, (int) Math.min(Integer.MAX_VALUE - 8, 2L * number));
    }
    objects[number] = object;
  }

  /** Notes an object that will be filled now. */
  void open(int number, Object object) {
    put(number, object);
    if (openCount == open.length) {
      open = Arrays.copyOf(open, 2 * openCount);
    }
    open[openCount++] = number;
  }

  /** Ends what {@link #open} began, if it did. */
  void close(int number) {
    if (openCount > 0 && open[openCount - 1] == number) {
      openCount--;
    }
  }

  /** Returns null if there is no such object yet. */
  @Nullable
  Object get(int number) {
    return number < 0 || number >= objects.length ? null : objects[number];
  }

  boolean isOpen(int number) {
    return Arrays.binarySearch(open, 0, openCount, number) >= 0;
  }

  /** Notes of how many parts an object is made, those counted again that are referred to again. */
  void setParts(int number, long count) {
    if (count > FEW) {
      parts.put(number, count);
    }
  }

  long parts(int number) {
    return parts.getOrDefault(number, FEW);
  }
}
