package io.memoir.runtime.store;

import io.memoir.runtime.size.Measured;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that keeps its results within bounds: it knows the orders in which they leave, by their
 * last use if something bounds them, and by their write if they expire; how many they are, and what
 * they take.
 *
 * <p>Everything but {@link #bytes} and the look-ups is guarded by the store's lock.
 */
class BoundedTable extends Table implements Measured {

  private final Bounds bounds;

  /** As the bounds say; here it is nearer. */
  private final boolean countsUses;

  /** Empty when nothing bounds the results but time. */
  private final UseOrder byUse;

  /** Empty when nothing expires. */
  private final WriteOrder byWrite = new WriteOrder();

  /** Results in the table, executions not counted. */
  private int size;

  /** What results take, for those who have no lock. */
  private volatile long bytes;

  BoundedTable(Bounds bounds) {
    this.bounds = bounds;
    this.countsUses = bounds.countsUses();
    this.byUse = new UseOrder(bounds.size() != null);
  }

  /**
   * What results take, with their keys and their places.
   *
   * @return in bytes; 0 if nothing bounds that, so that nobody measures
   */
  @Override
  public final long bytes() {
    return bytes;
  }

  final int count() {
    return size;
  }

  /** Puts a result in the place of its execution. */
  final void insert(Flight flight, Entry entry, long entryBytes) {
    if (countsUses && entry instanceof UsedEntry used) {
      byUse.add(used, entryBytes);
    }
    if (entry instanceof TimedEntry timed) {
      byWrite.add(timed);
    }
    // Last, so that if one of these fails for lack of memory, nothing has been stored.
    settle(flight, entry);
    size++;
    publish();
  }

  @Override
  final boolean drop(Entry entry) {
    if (!super.drop(entry)) {
      return false;
    }
    if (countsUses && entry instanceof UsedEntry used) {
      byUse.remove(used);
    }
    if (entry instanceof TimedEntry timed) {
      byWrite.remove(timed);
    }
    size--;
    publish();
    return true;
  }

  /** Takes out a result that is looked for elsewhere, or kept for who refreshes it. */
  final boolean isOutOfUse(Entry entry, long now, Flight mine, Departures departures) {
    if (entry.isElsewhere() && drop(entry)) {
      mine.repeats(entry);
      departures.lookedFor(entry);
      return true;
    }
    if (bounds.hasExpired(entry, now) && drop(entry)) {
      departures.expired(entry);
      return true;
    }
    return false;
  }

  /** Takes out the result that is made anew; null if it has left, or depends on inputs now. */
  final @Nullable Entry takeRenewed(Flight mine) {
    boolean isSame = mine.reached().equals(mine.key());
    return isSame && node(mine.key()) instanceof Entry old && mine.renews(old) && drop(old)
        ? old
        : null;
  }

  final void dropAll(Departures departures) {
    empty(departures);
    byUse.clear();
    byWrite.clear();
    size = 0;
    publish();
  }

  private void publish() {
    if (bounds.size() != null) {
      bytes = byUse.bytes();
    }
  }

  final void expire(long now, Departures departures) {
    // All entries have the same ttl, so the order of writes is the order in which they expire.
    TimedEntry oldest = byWrite.oldest();
    while (oldest != null && bounds.isOver(oldest, now) && drop(oldest)) {
      departures.expired(oldest);
      oldest = byWrite.oldest();
    }
  }

  /** In how many nanoseconds the next result expires; see {@link MemoryStore#removeExpired}. */
  final long nanosToExpiry(long now) {
    TimedEntry oldest = byWrite.oldest();
    return oldest == null ? Long.MAX_VALUE : bounds.leftNanos(oldest, now);
  }

  /**
   * Makes room for one more result; one that is larger than all room there is has it for itself.
   *
   * @param use when the new result is used, later than all others
   * @param moreBytes what the new result takes
   */
  final void makeRoom(Flight mine, long use, long moreBytes, Departures departures) {
    Entry excess = excess(mine.hash());
    if (excess != null) {
      evict(excess, departures);
    }
    while (countsUses && size >= bounds.maxEntries()) {
      evict(byUse.leastRecentlyUsed(use), departures);
    }
    while (size > 0 && bounds.isExceededBy(byUse.bytes() + moreBytes)) {
      crowdOut(byUse.leastRecentlyUsed(use), departures);
    }
  }

  final void evict(Entry entry, Departures departures) {
    if (drop(entry)) {
      departures.evicted(entry);
    }
  }

  final void crowdOut(Entry entry, Departures departures) {
    if (drop(entry)) {
      departures.crowdedOut(entry);
    }
  }

  /** The least recently used result; null if there is none, or uses are not counted. */
  final @Nullable UsedEntry leastRecentlyUsed(long now) {
    return countsUses && size != 0 ? byUse.leastRecentlyUsed(now) : null;
  }

  /** The keys of all results, the least recently used first; none if uses are not counted. */
  final List<Object> keysByUse() {
    return byUse.keys();
  }

  /** The same, of those that were used since this was asked last. */
  final List<Object> keysSinceAsked(long now) {
    return byUse.keysSinceAsked(now);
  }
}
