package io.memoir.runtime.spinner;

import io.memoir.runtime.thread.Scheduler;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Time that stands still until a test lets it pass; work is done by the thread that does so. */
final class FakeScheduler implements Scheduler, LongSupplier {

  private final Queue<Work> queue = new PriorityQueue<>(Comparator.comparing(Work::nanos));
  private long now = Long.MAX_VALUE - 1_000_000; // It overflows soon, as nanoTime may.
  private boolean isClosed;

  /** What is to be done, and when. */
  private record Work(long nanos, Runnable work) {}

  @Override
  public synchronized long getAsLong() {
    return now;
  }

  @Override
  public synchronized @Nullable Future<?> in(long nanos, Runnable work) {
    if (nanos <= 0) {
      throw new IllegalArgumentException("in " + nanos + " ns");
    }
    if (!isClosed) {
      queue.add(new Work(elapsed() + nanos, work));
    }
    return null;
  }

  private long elapsed() {
    return now - (Long.MAX_VALUE - 1_000_000);
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    queue.clear();
  }

  synchronized int pending() {
    return queue.size();
  }

  /** Lets time pass, and does what is due by then, each at its time. */
  void advance(Duration time) {
    long end;
    synchronized (this) {
      end = elapsed() + time.toNanos();
    }
    for (Work next = next(end); next != null; next = next(end)) {
      next.work().run();
    }
  }

  private synchronized @Nullable Work next(long end) {
    Work next = queue.peek();
    boolean isDue = next != null && next.nanos() <= end;
    now += (isDue ? Math.max(next.nanos(), elapsed()) : end) - elapsed();
    return isDue ? queue.poll() : null;
  }
}
