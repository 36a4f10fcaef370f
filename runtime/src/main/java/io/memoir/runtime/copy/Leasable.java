package io.memoir.runtime.copy;

import io.memoir.hook.EvictionReason;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A resource that is kept, and how many leases of it there are: who asks for a copy gets the
 * resource itself.
 *
 * <p>Safe for any threads. It is released once: by whoever is told so by {@link #leave} or
 * {@link #giveBack}.
 */
public final class Leasable extends Snapshot implements Supplier<Object> {

  private final Object resource;

  /** Guarded by this. */
  private int leases;

  /** Why it has left; null while it has not. Guarded by this. */
  private @Nullable EvictionReason reason;

  /** Guarded by this. */
  private boolean isReleased;

  /** A resource without leases, which has not left. */
  public Leasable(Object resource) {
    this.resource = resource;
  }

  /** The resource. */
  @Override
  public Object get() {
    return resource;
  }

  @Override
  public Object copy() {
    return resource;
  }

  /** What is kept of a resource, without the count of its leases. */
  public static @Nullable Object plain(@Nullable Object kept) {
    return kept instanceof Leasable leasable ? leasable.resource : kept;
  }

  /** Begins a lease; false if it is too late, because the resource is released. */
  public synchronized boolean begin() {
    if (isReleased) {
      return false;
    }
    leases++;
    return true;
  }

  /** The resource has left the cache; true if the caller has to release it. */
  public synchronized boolean leave(EvictionReason why) {
    reason = why;
    isReleased = leases == 0;
    return isReleased;
  }

  /** Ends a lease; true if the caller has to release the resource. */
  public synchronized boolean giveBack() {
    leases--;
    isReleased = leases == 0 && reason != null;
    return isReleased;
  }

  /** Why it has left. */
  public synchronized EvictionReason reason() {
    return Objects.requireNonNull(reason, "it is still there");
  }

  @Override
  Way way() {
    return Way.SHARED;
  }
}
