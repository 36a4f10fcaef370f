package io.memoir.runtime.refresh;

import io.memoir.runtime.store.Entry;
import io.memoir.runtime.store.Flight;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What is known of attempts to make one result anew: whether one is under way, and when the next
 * one may begin. It hangs on the result, so that it goes when the result is renewed, cleared or
 * dropped, and with it the right of an attempt to store anything.
 *
 * <p>Safe for any threads.
 */
final class Renewal {

  private static final long SHORTEST_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final AtomicReference<@Nullable Flight> running = new AtomicReference<>();

  /** When it failed last or was left to others, and for how long it rests; null if neither. */
  private volatile @Nullable Rest rest;

  /** A time without attempts. */
  private record Rest(long sinceNanos, long nanos) {}

  /** What is known of an entry that is kept after its time is over. */
  static Renewal of(Entry entry) {
    AtomicReference<@Nullable Object> place = Objects.requireNonNull(entry.renewal(), "renewal");
    Object known = place.get();
    if (known == null) {
      known = new Renewal();
      Object other = place.compareAndExchange(null, known);
      known = other == null ? known : other;
    }
    return (Renewal) known;
  }

  /** Whether the last attempt failed not long ago. */
  boolean isResting(long now) {
    Rest known = rest;
    return known != null && now - known.sinceNanos() < known.nanos();
  }

  /** Whether an attempt would begin now. */
  boolean isDue(long now) {
    return running.get() == null && !isResting(now);
  }

  /**
   * Begins an attempt.
   *
   * @return null if it has begun, else the one that is under way
   */
  @Nullable
  Flight begin(Flight mine) {
    return running.compareAndExchange(null, mine);
  }

  /** Ends an attempt that has begun. */
  void end() {
    running.set(null);
  }

  /**
   * An attempt failed; to be called before it ends.
   *
   * @return for how long there will be no other one, in nanoseconds: twice as long each time
   */
  long failed(long now) {
    Rest before = rest;
    long nanos = before == null ? SHORTEST_NANOS : Math.min(LONGEST_NANOS, 2 * before.nanos());
    rest = new Rest(now, nanos);
    return nanos;
  }

  /** An attempt was left to another process; to be called before it ends. */
  void left(long now) {
    Rest before = rest;
    rest = new Rest(now, before == null ? SHORTEST_NANOS / 2 : before.nanos());
  }
}
