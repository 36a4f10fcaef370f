package io.memoir.lease;

import org.jspecify.annotations.Nullable;

/**
 * The right to use a resource: it is not released before the lease is closed, even if it leaves the
 * cache. Handles of functions with {@link io.memoir.CacheResource#leases()} give them out.
 *
 * <pre>{@code
 * try (Lease<Connection> lease = databases.connect.lease("jdbc:...")) {
 *   query(lease.get());
 * }
 * }</pre>
 *
 * <p>Safe for any threads.
 *
 * @param <R> the type of the resource
 */
public interface Lease<R extends @Nullable Object> extends AutoCloseable {

  /**
   * The resource, which must not be used after the lease was closed.
   *
   * @return the instance that all callers share
   * @throws IllegalStateException when the lease is closed
   */
  R get();

  /**
   * Gives the resource back. If it has left the cache and this was the last lease of it, it is
   * released now, by this thread; what that throws is logged. Closing again does nothing.
   */
  @Override
  void close();
}
