package io.memoir.testing;

import io.memoir.runtime.Caches;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about calls of wrappers.
 *
 * <pre>{@code
 * assertThatCall(() -> quotes.history("ACME", from, db)).isMiss().returns(prices);
 * assertThatCall(() -> quotes.history("ACME", from, db)).isHit().returns(prices);
 * }</pre>
 *
 * <p>Calls are counted in the caches of the running test, as {@link CachesExtension} gives them,
 * and in {@link Caches#shared()}. A test that makes caches of its own names them:
 * {@code assertThatCall(caches, () -> …)}.
 *
 * <p>Safe for any threads; a call on another thread that is under way at the same time in the same
 * caches is counted too.
 */
public final class MemoirAssertions {

  private MemoirAssertions() {}

  /**
   * Makes one call, and begins assertions about it.
   *
   * @param <T> what the call returns
   * @param call a call of one cached function
   * @return assertions about the call that was made
   * @throws AssertionError when the call throws a checked exception; unchecked ones come through
   */
  public static <T extends @Nullable Object> CallAssert<T> assertThatCall(Callable<T> call) {
    return made(call, CallCounts::now);
  }

  /**
   * Makes one call of a function that returns nothing, and begins assertions about it.
   *
   * @param call a call of one cached function
   * @return assertions about the call that was made
   * @throws AssertionError when the call throws a checked exception; unchecked ones come through
   */
  public static CallAssert<@Nullable Void> assertThatCall(ThrowingCallable call) {
    return made(withoutResult(call), CallCounts::now);
  }

  /**
   * Makes one call, and begins assertions about what it did in {@code caches}.
   *
   * @param <T> what the call returns
   * @param caches the caches of the wrapper
   * @param call a call of one cached function
   * @return assertions about the call that was made
   * @throws AssertionError when the call throws a checked exception; unchecked ones come through
   */
  public static <T extends @Nullable Object> CallAssert<T> assertThatCall(
      Caches caches, Callable<T> call) {
    return made(call, () -> CallCounts.of(caches));
  }

  private static <T extends @Nullable Object> CallAssert<T> made(
      Callable<T> call, Supplier<CallCounts> counts) {
    CallCounts before = counts.get();
    T result;
    try {
      result = call.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError("The call threw " + e, e);
    }
    return new CallAssert<>(result, counts.get().minus(before));
  }

  private static Callable<@Nullable Void> withoutResult(ThrowingCallable call) {
    return () -> {
      try {
        call.call();
        return null;
      } catch (Exception | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new AssertionError("The call threw " + e, e);
      }
    };
  }
}
