package io.memoir;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a result that leaves the cache to the garbage collector; the default of
 * {@link CacheResource#onRelease()}.
 *
 * <p>Safe for any threads.
 */
public final class NoRelease implements Consumer<@Nullable Object> {

  /** Makes the consumer; it has no state. */
  public NoRelease() {}

  @Override
  public void accept(@Nullable Object result) {
    // A result without anything to release.
  }
}
