package io.memoir.runtime.store;

import org.jspecify.annotations.Nullable;

/**
 * Entries in the order of their writes, which is the order in which they expire, because all have
 * the same ttl. Guarded by the store's lock.
 */
final class WriteOrder {

  private @Nullable TimedEntry oldest;
  private @Nullable TimedEntry newest;

  @Nullable
  TimedEntry oldest() {
    return oldest;
  }

  void add(TimedEntry entry) {
    entry.older = newest;
    if (newest == null) {
      oldest = entry;
    } else {
      newest.newer = entry;
    }
    newest = entry;
  }

  void remove(TimedEntry entry) {
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
  }
}
