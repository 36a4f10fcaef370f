package io.memoir.runtime.refresh;

import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.Results;
import io.memoir.runtime.store.Entry;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that found an old result.
 *
 * @param results where it was found: those of the caller's session, if the function has such
 * @param key the key
 * @param isSameKey whether the arguments still have that key; may throw if they have none any more
 * @param digest gives the key as all processes know it
 * @param entry the old result
 * @param isCounted whether the call was counted as a hit already
 */
record Asked(
    Results results,
    Object key,
    BooleanSupplier isSameKey,
    Supplier<? extends @Nullable Digest> digest,
    Entry entry,
    boolean isCounted) {

  /** Whether the arguments are as they were: they are kept as they are, and may have changed. */
  boolean hasSameKey() {
    try {
      return isSameKey.getAsBoolean();
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** What is known of attempts to make the result anew. */
  Renewal renewal() {
    return Renewal.of(entry);
  }

  /** Whether the result is still there: it may have been renewed just now. */
  boolean isThere() {
    return results.store().look(key) instanceof Entry found && Renewal.of(found) == renewal();
  }

  /** Counts the call as one that has found nothing. */
  void countMiss() {
    if (!isCounted) {
      results.counters().miss();
    }
  }
}
