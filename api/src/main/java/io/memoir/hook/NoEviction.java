package io.memoir.hook;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Does nothing about a result that leaves; the default of {@link io.memoir.CacheData#onEvict()}.
 *
 * <p>Safe for any threads.
 */
public final class NoEviction implements BiConsumer<@Nullable Object, EvictionReason> {

  /** Makes the consumer; it has no state. */
  public NoEviction() {}

  @Override
  public void accept(@Nullable Object result, EvictionReason reason) {
    // Nobody wants to know.
  }
}
