package io.memoir.runtime.lease;

import io.memoir.runtime.copy.Leasable;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What a lease holds. It does not know the lease, so that the garbage collector can tell when
 * nobody can reach that any more, and run this.
 *
 * <p>Safe for any threads.
 */
final class Holding implements Runnable {

  private final Leases leases;
  private final Leasable leasable;
  private final AtomicBoolean isEnded = new AtomicBoolean();

  Holding(Leases leases, Leasable leasable) {
    this.leases = leases;
    this.leasable = leasable;
  }

  /** The resource. */
  @Nullable
  Object resource() {
    if (isEnded.get()) {
      throw new IllegalStateException("The lease of " + leases.function() + " is closed.");
    }
    return Leases.plain(leasable.get());
  }

  /** Ends it, once. */
  void end() {
    if (isEnded.compareAndSet(false, true)) {
      leases.giveBack(leasable);
    }
  }

  /** Ends it because the lease was lost. */
  @Override
  public void run() {
    if (!isEnded.get()) {
      Leases.LOG.log(
          Level.WARNING,
          "A lease of {0} was not closed, and nobody can reach it any more; it is closed now.",
          leases.function());
    }
    end();
  }
}
