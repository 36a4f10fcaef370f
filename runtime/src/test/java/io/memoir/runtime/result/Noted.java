package io.memoir.runtime.result;

import io.memoir.hook.EvictionReason;
import io.memoir.runtime.key.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A kind of function that notes what left. */
final class Noted implements Kind {

  final List<@Nullable Object> left = Collections.synchronizedList(new ArrayList<>());
  private final boolean isData;
  private final @Nullable Predicate<Object> validate;

  /** As resources are, with nothing to validate. */
  Noted() {
    this(false, null);
  }

  Noted(boolean isData, @Nullable Predicate<Object> validate) {
    this.isData = isData;
    this.validate = validate;
  }

  @Override
  public boolean outlivesFence() {
    return isData;
  }

  @Override
  public boolean releases() {
    return true;
  }

  @Override
  @SuppressWarnings({"NullAway", "unchecked", "rawtypes"
  }) // Class files do not say what is nullable.
  public @Nullable Predicate<@Nullable Object> validate() {
    return (Predicate) validate;
  }

  @Override
  public @Nullable Object keep(Object key, @Nullable Digest digest, @Nullable Object result) {
    return result;
  }

  @Override
  public @Nullable Object adopt(@Nullable Object result) {
    return result;
  }

  @Override
  public void requireOpen() {
    if (!isData) {
      throw new IllegalStateException("closed");
    }
  }

  @Override
  public void left(@Nullable Object kept, EvictionReason reason) {
    left.add(kept);
  }
}
