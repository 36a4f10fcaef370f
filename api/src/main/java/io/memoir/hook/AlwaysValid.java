package io.memoir.hook;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Accepts every result; the default of {@link io.memoir.CacheResource#validate()}.
 *
 * <p>Safe for any threads.
 */
public final class AlwaysValid implements Predicate<@Nullable Object> {

  /** Makes the predicate; it has no state. */
  public AlwaysValid() {}

  @Override
  public boolean test(@Nullable Object result) {
    return true;
  }
}
