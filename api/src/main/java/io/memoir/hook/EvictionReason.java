package io.memoir.hook;

/**
 * Why a result has left the cache. Hooks are told it: {@link io.memoir.CacheData#onEvict()} and
 * {@link io.memoir.CacheResource#onRelease()}.
 */
public enum EvictionReason {
  /** Its time was over: {@code ttl} has passed. */
  EXPIRED,

  /** There were too many results, and it was the least recently used one: {@code maxEntries}. */
  SIZE,

  /**
   * It was forgotten: {@code clear} of the handle or of all caches, or a method with
   * {@link io.memoir.Invalidates} has ended. A resource that was cleared while it was made leaves
   * for this reason too.
   */
  CLEARED,

  /** A newer result of the same call has taken its place. */
  REPLACED,

  /** {@code validate} said that it cannot be used any more, or {@code cacheIf} threw. */
  REFUSED,

  /** The caches were closed. */
  CLOSED
}
