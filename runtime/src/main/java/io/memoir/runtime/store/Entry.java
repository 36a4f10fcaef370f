package io.memoir.runtime.store;

import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * One result in a {@link MemoryStore}: its key, what is kept of it, and when it was written and
 * last used.
 *
 * <p>Safe for any threads.
 */
public final class Entry {

  private final Object key;
  private final @Nullable Object kept;
  private final long writtenNanos;

  private static final AtomicLongFieldUpdater<Entry> USED =
      AtomicLongFieldUpdater.newUpdater(Entry.class, "used");

  /** The number of the last use, from the store's counter; written by readers without a lock. */
  private volatile long used;

  /** The number under which the store has filed this entry; guarded by the store's lock. */
  private long filed;

  Entry(Object key, @Nullable Object kept, long writtenNanos, long used) {
    this.key = key;
    this.kept = kept;
    this.writtenNanos = writtenNanos;
    this.used = used;
    this.filed = used;
  }

  /** What is kept of the result: a snapshot of data, or the resource itself. */
  public @Nullable Object kept() {
    return kept;
  }

  Object key() {
    return key;
  }

  long writtenNanos() {
    return writtenNanos;
  }

  long used() {
    return used;
  }

  /** Notes a use, unless a later one overtook it. */
  void use(long number) {
    long known = used;
    while (known < number && !USED.compareAndSet(this, known, number)) {
      known = used;
    }
  }

  long filed() {
    return filed;
  }

  void file(long number) {
    filed = number;
  }
}
