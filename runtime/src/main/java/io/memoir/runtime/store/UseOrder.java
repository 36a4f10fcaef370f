package io.memoir.runtime.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the least recently used entry. Guarded by the store's lock.
 *
 * <p>A binary heap by the time under which each entry was filed, that is of the last use that was
 * looked at. Readers note later uses in the entries alone, without coming here. A filed time is
 * never later than the real one, so the first entry whose two times agree is the least recently
 * used of all; the ones before it are filed again.
 */
final class UseOrder {

  private static final int FIRST_CAPACITY = 16;

  private @Nullable UsedEntry[] heap = new UsedEntry[FIRST_CAPACITY];
  private int size;

  /** When it was asked what was used. */
  private long asked;

  /** Adds an entry, which nearly always was used later than all others. */
  void add(UsedEntry entry) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
    }
    // It belongs at the end, but for one that takes the place of an older one.
    put(size, entry);
    siftUp(size++);
  }

  void remove(UsedEntry entry) {
    int position = entry.position();
    UsedEntry last = at(--size);
    heap[size] = null;
    if (last != entry) {
      put(position, last);
      siftDown(position);
      siftUp(last.position());
    }
  }

  void clear() {
    heap = new UsedEntry[FIRST_CAPACITY];
    size = 0;
  }

  /**
   * The least recently used entry of one or more.
   *
   * @param now the time of the write that needs room; later uses are not waited for, or readers
   *     could keep this busy for ever
   */
  UsedEntry leastRecentlyUsed(long now) {
    while (true) {
      UsedEntry first = at(0);
      long used = first.used();
      if (used == first.filed() || first.filed() > now) {
        return first;
      }
      first.file(used);
      siftDown(0);
    }
  }

  /** The keys of all entries, the least recently used first. */
  List<Object> keys() {
    return keysSince(Long.MIN_VALUE);
  }

  /**
   * The keys of the entries that were used since this was asked last, in the same order.
   *
   * @param now later than all uses so far
   */
  List<Object> keysSinceAsked(long now) {
    List<Object> keys = keysSince(asked);
    asked = now;
    return keys;
  }

  private List<Object> keysSince(long time) {
    return Arrays.stream(heap, 0, size)
        .map(Objects::requireNonNull)
        .filter(entry -> entry.used() > time)
        // What is used meanwhile may change its place, but not what it is sorted by.
        .map(entry -> Map.entry(entry.used(), entry.key()))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private void siftDown(int start) {
    UsedEntry entry = at(start);
    int position = start;
    int child = 2 * position + 1;
    while (child < size) {
      if (child + 1 < size && at(child + 1).filed() < at(child).filed()) {
        child++;
      }
      UsedEntry below = at(child);
      if (below.filed() >= entry.filed()) {
        break;
      }
      put(position, below);
      position = child;
      child = 2 * position + 1;
    }
    put(position, entry);
  }

  private void siftUp(int start) {
    UsedEntry entry = at(start);
    int position = start;
    while (position > 0) {
      int parent = (position - 1) / 2;
      UsedEntry above = at(parent);
      if (above.filed() <= entry.filed()) {
        break;
      }
      put(position, above);
      position = parent;
    }
    put(position, entry);
  }

  @SuppressWarnings("NullAway") // All places below the size are taken.
  private UsedEntry at(int position) {
    return heap[position];
  }

  private void put(int position, UsedEntry entry) {
    heap[position] = entry;
    entry.moveTo(position);
  }
}
