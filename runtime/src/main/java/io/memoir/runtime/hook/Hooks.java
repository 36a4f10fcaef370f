package io.memoir.runtime.hook;

import io.memoir.runtime.failure.FailurePolicy;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one function has said that decides about its results; each is null if it is not said.
 *
 * @param validate asked before an existing result is used
 * @param validateWith the same, where it sees the arguments of the call
 * @param cacheIf asked whether a new result is kept
 * @param failures which exceptions are kept
 * @param farewell run for results that leave
 */
public record Hooks(
    @Nullable Predicate<@Nullable Object> validate,
    @Nullable ArgumentValidation validateWith,
    @Nullable Predicate<@Nullable Object> cacheIf,
    @Nullable FailurePolicy failures,
    @Nullable Farewell farewell) {

  /** Whether a new result is kept. */
  public boolean keeps(@Nullable Object result) {
    return cacheIf == null || cacheIf.test(result);
  }
}
