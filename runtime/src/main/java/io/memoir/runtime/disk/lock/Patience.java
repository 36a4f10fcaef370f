package io.memoir.runtime.disk.lock;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Waits for what another process does, in steps that become longer. For one thread. */
public final class Patience {

  private static final long FIRST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final long CLEAR_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** Who waits for so long says so. */
  private static final long LONG_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final LongSupplier nanos;
  private final long beganNanos;
  private final long mostNanos;
  private long step = FIRST_NANOS;

  /**
   * Begins to wait.
   *
   * @param mostNanos how long at most; {@link Long#MAX_VALUE} for as long as it takes
   */
  public Patience(long mostNanos) {
    this(mostNanos, System::nanoTime);
  }

  Patience(long mostNanos, LongSupplier nanos) {
    this.nanos = nanos;
    this.beganNanos = nanos.getAsLong();
    this.mostNanos = mostNanos;
  }

  /**
   * Waits one step, whatever interrupts arrive; the thread stays interrupted.
   *
   * @return false if it is time to give up
   */
  public boolean next() {
    boolean interrupted = Thread.interrupted();
    LockSupport.parkNanos(this, step);
    step = Math.min(LONGEST_NANOS, step * 2);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return mostNanos == Long.MAX_VALUE || waited() < mostNanos;
  }

  private long waited() {
    return nanos.getAsLong() - beganNanos;
  }

  /** Whether it has taken so long that somebody should know. */
  public boolean isLong() {
    return waited() >= LONG_NANOS;
  }

  /**
   * Takes a lock that others hold for a moment only.
   *
   * @return null if somebody holds it for longer
   * @throws IOException when there are no locks
   */
  public static LockFile.@Nullable Hold lock(LockFile locks, long place) throws IOException {
    Patience patience = new Patience(CLEAR_NANOS);
    LockFile.Hold hold = locks.tryLock(place);
    while (hold == null && patience.next()) {
      hold = locks.tryLock(place);
    }
    return hold;
  }
}
