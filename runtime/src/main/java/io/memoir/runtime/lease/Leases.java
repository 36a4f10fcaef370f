package io.memoir.runtime.lease;

import io.memoir.hook.EvictionReason;
import io.memoir.lease.Lease;
import io.memoir.runtime.copy.Leasable;
import io.memoir.runtime.hook.Farewell;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Gives out leases of the resources of one function, and releases these when they have left and
 * nobody holds a lease.
 *
 * <p>Safe for any threads.
 */
public final class Leases {

  static final Logger LOG = System.getLogger("io.memoir.release");

  private final String function;
  private final @Nullable Farewell farewell;

  /**
   * Gives out none yet.
   *
   * @param function for the log
   * @param farewell releases a resource; null if there is nothing to do
   */
  public Leases(String function, @Nullable Farewell farewell) {
    this.function = function;
    this.farewell = farewell;
  }

  /**
   * Begins a lease.
   *
   * @param kept what is kept of the resource, or the resource itself if it is not kept and so is
   *     the lease's own
   * @return null if the resource is released already, so that it has to be asked for again
   */
  public <R extends @Nullable Object> @Nullable Lease<R> begin(@Nullable Object kept) {
    Holding holding = holding(kept);
    return holding == null ? null : new OpenLease<>(holding);
  }

  /** The holding of a lease that has begun; null if it is too late. */
  @Nullable
  Holding holding(@Nullable Object kept) {
    if (kept instanceof Leasable leasable) {
      return leasable.begin() ? new Holding(this, leasable) : null;
    }
    Leasable own = new Leasable(new Own(kept));
    own.begin();
    own.leave(EvictionReason.REFUSED);
    return new Holding(this, own);
  }

  /** A resource has left the cache: it is released, unless somebody holds a lease. */
  public void left(Leasable leasable, EvictionReason reason) {
    if (leasable.leave(reason)) {
      release(leasable);
    } else if (reason == EvictionReason.CLOSED) {
      LOG.log(
          Level.INFO,
          "A result of {0} is leased while its caches are closed; the last lease releases it.",
          function);
    }
  }

  void giveBack(Leasable leasable) {
    if (leasable.giveBack()) {
      release(leasable);
    }
  }

  private void release(Leasable leasable) {
    if (farewell != null) {
      farewell.to(function, plain(leasable.get()), leasable.reason());
    }
  }

  /** The resource itself. */
  static @Nullable Object plain(Object resource) {
    return resource instanceof Own own ? own.resource() : resource;
  }

  String function() {
    return function;
  }

  /** A resource that is not kept, null perhaps. */
  private record Own(@Nullable Object resource) {}
}
