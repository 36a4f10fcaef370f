package io.memoir.testing;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about one call of a wrapper that was made.
 *
 * <p>For one thread.
 *
 * @param <T> what the call returned
 */
public final class CallAssert<T extends @Nullable Object> extends AbstractAssert<CallAssert<T>, T> {

  private final CallCounts counts;

  CallAssert(T result, CallCounts counts) {
    super(result, CallAssert.class);
    this.counts = counts;
  }

  /**
   * The call was answered with an existing result; no function ran.
   *
   * @return this
   */
  public CallAssert<T> isHit() {
    if (counts.hits() == 0 || counts.misses() != 0) {
      failWithMessage("Expected a hit, but there were %s.", counted());
    }
    return this;
  }

  /**
   * The call found no result, so the function ran. What its body called may have been hits.
   *
   * @return this
   */
  public CallAssert<T> isMiss() {
    if (counts.misses() == 0) {
      failWithMessage("Expected a miss, but there were %s.", counted());
    }
    return this;
  }

  /**
   * The call returned a result that is equal to {@code expected}.
   *
   * @param expected the result
   * @return this
   */
  public CallAssert<T> returns(@Nullable Object expected) {
    isEqualTo(expected);
    return this;
  }

  /**
   * Goes on to assertions about the result.
   *
   * @return assertions about what the call returned
   */
  public ObjectAssert<T> result() {
    return Assertions.assertThat(actual);
  }

  private String counted() {
    String counted = counts.hits() + " hits and " + counts.misses() + " misses";
    return counts.hits() + counts.misses() == 0
        ? counted + ": no cached function was called, or its wrapper has other caches"
        : counted;
  }
}
