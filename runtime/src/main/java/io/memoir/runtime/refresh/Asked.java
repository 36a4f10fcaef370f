package io.memoir.runtime.refresh;

import io.memoir.runtime.key.Digest;
import io.memoir.runtime.store.Entry;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that found an old result.
 *
 * @param key the key
 * @param isSameKey whether the arguments still have that key; may throw if they have none any more
 * @param digest gives the key as all processes know it
 * @param entry the old result
 * @param isCounted whether the call was counted as a hit already
 */
record Asked(
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
}
