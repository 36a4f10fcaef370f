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

  /** What each entry of the heap takes, in bytes, at the same place; empty if nobody measures. */
  private long[] sizes;

  private int size;
  private long bytes;

  /** When it was asked what was used. */
  private long asked;

  /**
   * Makes an empty one.
   *
   * @param isMeasured whether it is known what entries take
   */
  UseOrder(boolean isMeasured) {
    this.sizes = new long[isMeasured ? FIRST_CAPACITY : 0];
  }

  /**
   * Adds an entry that was used later than all others.
   *
   * @param entryBytes what it takes, in bytes; 0 if nobody measures
   */
  void add(UsedEntry entry, long entryBytes) {
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, 2 * size);
      sizes = Arrays.copyOf(sizes, 2 * sizes.length);
    }
    bytes += entryBytes;
    // It belongs at the end: nothing above it is later, unless a coarse clock says so.
    put(size++, entry, entryBytes);
    siftUp(entry.position());
  }

  void remove(UsedEntry entry) {
    int position = entry.position();
    UsedEntry last = at(--size);
    long lastBytes = sizeAt(size);
    bytes -= sizeAt(position);
    heap[size] = null;
    if (last != entry) {
      put(position, last, lastBytes);
      siftDown(position);
      siftUp(last.position());
    }
  }

  void clear() {
    heap = new UsedEntry[FIRST_CAPACITY];
    sizes = new long[sizes.length == 0 ? 0 : FIRST_CAPACITY];
    size = 0;
    bytes = 0;
  }

  /** What all entries take, in bytes; 0 if nobody measures. */
  long bytes() {
    return bytes;
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
    long entryBytes = sizeAt(start);
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
      put(position, below, sizeAt(child));
      position = child;
      child = 2 * position + 1;
    }
    put(position, entry, entryBytes);
  }

  private void siftUp(int start) {
    UsedEntry entry = at(start);
    long entryBytes = sizeAt(start);
    int position = start;
    while (position > 0) {
      int parent = (position - 1) / 2;
      UsedEntry above = at(parent);
      if (above.filed() <= entry.filed()) {
        break;
      }
      put(position, above, sizeAt(parent));
      position = parent;
    }
    put(position, entry, entryBytes);
  }

  @SuppressWarnings("NullAway") // All places below the size are taken.
  private UsedEntry at(int position) {
    return heap[position];
  }

  private long sizeAt(int position) {
    return position < sizes.length ? sizes[position] : 0;
  }

  private void put(int position, UsedEntry entry, long entryBytes) {
    heap[position] = entry;
    if (position < sizes.length) {
      sizes[position] = entryBytes;
    }
    entry.moveTo(position);
  }
}
