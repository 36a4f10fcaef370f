package io.memoir.runtime.lease;

import io.memoir.lease.Lease;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import org.jspecify.annotations.Nullable;

/** A lease, until it is closed or lost. Safe for any threads. */
final class OpenLease<R extends @Nullable Object> implements Lease<R> {

  /** Its thread begins with the first lease of the program. */
  private static final Cleaner LOST = Cleaner.create();

  private final Holding holding;
  private final Cleaner.Cleanable cleanable;

  OpenLease(Holding holding) {
    this.holding = holding;
    this.cleanable = LOST.register(this, holding);
  }

  // The cast holds: it is what the method of this key returned.
  @Override
  @SuppressWarnings({"unchecked", "NullAway"})
  public R get() {
    try {
      return (R) holding.resource();
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public void close() {
    try {
      holding.end();
      // It has nothing left to do.
      cleanable.clean();
    } finally {
      Reference.reachabilityFence(this);
    }
  }
}
