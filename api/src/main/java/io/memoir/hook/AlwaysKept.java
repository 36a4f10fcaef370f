package io.memoir.hook;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps every result; the default of {@code cacheIf}.
 *
 * <p>Safe for any threads.
 */
public final class AlwaysKept implements Predicate<@Nullable Object> {

  /** Makes the predicate; it has no state. */
  public AlwaysKept() {}

  @Override
  public boolean test(@Nullable Object result) {
    return true;
  }
}
