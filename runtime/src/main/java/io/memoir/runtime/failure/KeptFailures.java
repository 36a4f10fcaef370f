package io.memoir.runtime.failure;

import io.memoir.runtime.copy.Failure;
import io.memoir.runtime.execution.Note;
import io.memoir.runtime.execution.Noted;
import io.memoir.runtime.expiry.Sweeper;
import io.memoir.runtime.store.Departures;
import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.Flight;
import io.memoir.runtime.store.MemoryStore;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions of one function that are kept among its results, each until its time is over.
 * Looked at before each use, they need no exact clock; they are freed soon after their time, though
 * nobody asks.
 *
 * <p>Safe for any threads.
 */
public final class KeptFailures implements Sweeper.Due {

  private final FailurePolicy policy;
  private final MemoryStore store;
  private final LongSupplier nanos;
  private final Sweeper sweeper;

  /** Those that were stored and may still be there, in the order of their ends; guarded by this. */
  private final Queue<Kept> stored = new ArrayDeque<>();

  /**
   * Keeps none yet.
   *
   * @param nanos the time in nanoseconds; the user's code perhaps
   */
  public KeptFailures(
      FailurePolicy policy, MemoryStore store, LongSupplier nanos, Sweeper sweeper) {
    this.policy = policy;
    this.store = store;
    this.nanos = nanos;
    this.sweeper = sweeper;
  }

  /** The same; null if no policy says that exceptions are kept, or nobody would free them. */
  public static @Nullable KeptFailures of(
      @Nullable FailurePolicy policy,
      MemoryStore store,
      LongSupplier nanos,
      @Nullable Sweeper sweeper) {
    return policy == null || sweeper == null
        ? null
        : new KeptFailures(policy, store, nanos, sweeper);
  }

  /** Whether an exception of the method is one to keep. */
  public boolean keeps(Throwable thrown) {
    return policy.keeps(thrown);
  }

  /**
   * Keeps what an execution threw, unless it was fenced. The execution is still to be ended.
   *
   * @param departures what leaves for it
   */
  public void keep(Flight mine, Throwable thrown, Departures departures) {
    Kept kept = new Kept(mine.key(), new Failure(thrown), nanos.getAsLong() + policy.nanos());
    if (store.put(mine, kept.noted(nanos), departures)) {
      boolean isFirst = add(kept);
      if (isFirst) {
        var unused = sweeper.sweepIn(policy.nanos(), this);
      }
    }
  }

  private synchronized boolean add(Kept kept) {
    stored.add(kept);
    return stored.size() == 1;
  }

  /** Frees those whose time is over, and comes again when that of the next one is. */
  @Override
  public void sweep() {
    long now = nanos.getAsLong();
    Kept next = nextOver(now);
    while (next != null) {
      Entry entry = store.find(next.key);
      if (entry != null && Noted.plain(entry.kept()) == next.failure) {
        store.remove(entry);
      }
      next = nextOver(now);
    }
    long left = leftNanos(now);
    if (left != Long.MAX_VALUE) {
      var unused = sweeper.sweepIn(left, this);
    }
  }

  private synchronized @Nullable Kept nextOver(long now) {
    Kept first = stored.peek();
    return first == null || first.end - now > 0 ? null : stored.poll();
  }

  private synchronized long leftNanos(long now) {
    Kept first = stored.peek();
    // At most the whole time, also if the clock was set back.
    return first == null ? Long.MAX_VALUE : Math.min(first.end - now, policy.nanos());
  }

  /** One exception, for one key, until a time. */
  private record Kept(Object key, Failure failure, long end) {

    Noted noted(LongSupplier nanos) {
      return new Noted(failure, List.of(new Until(nanos, end)));
    }
  }

  /** Refuses what is found too late. */
  private record Until(LongSupplier nanos, long end) implements Note {

    @Override
    public boolean admits(@Nullable Object result) {
      return nanos.getAsLong() - end < 0;
    }
  }
}
