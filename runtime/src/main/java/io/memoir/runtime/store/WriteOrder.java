package io.memoir.runtime.store;

import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Entries in the order of their writes, which is the order in which they expire, because all have
 * the same ttl. Guarded by the store's lock.
 *
 * <p>Results come in this order, but for those that another process has written: they are older
 * than they come, and are sorted.
 */
final class WriteOrder {

  private @Nullable TimedEntry oldest;
  private @Nullable TimedEntry newest;
  private final TreeSet<TimedEntry> late = new TreeSet<>(new ByTime());
  private long lateComers;

  /** Times are from any origin, so that only their difference means something. */
  private static final class ByTime implements Comparator<TimedEntry> {

    @Override
    public int compare(TimedEntry a, TimedEntry b) {
      long difference = a.writtenNanos() - b.writtenNanos();
      return difference == 0 ? Long.compare(a.lateNumber, b.lateNumber) : Long.signum(difference);
    }
  }

  @Nullable
  TimedEntry oldest() {
    if (late.isEmpty()) {
      return oldest;
    }
    TimedEntry oldestLate = late.first();
    boolean isOlder = oldest == null || oldestLate.writtenNanos() - oldest.writtenNanos() < 0;
    return isOlder ? oldestLate : oldest;
  }

  void add(TimedEntry entry) {
    if (newest != null && entry.writtenNanos() - newest.writtenNanos() < 0) {
      entry.lateNumber = ++lateComers;
      late.add(entry);
      return;
    }
    entry.older = newest;
    if (newest == null) {
      oldest = entry;
    } else {
      newest.newer = entry;
    }
    newest = entry;
  }

  void remove(TimedEntry entry) {
    if (entry.lateNumber != 0) {
      late.remove(entry);
      return;
    }
    if (entry.older == null) {
      oldest = entry.newer;
    } else {
      entry.older.newer = entry.newer;
    }
    if (entry.newer == null) {
      newest = entry.older;
    } else {
      entry.newer.older = entry.older;
    }
    entry.older = null;
    entry.newer = null;
  }

  void clear() {
    oldest = null;
    newest = null;
    late.clear();
  }
}
