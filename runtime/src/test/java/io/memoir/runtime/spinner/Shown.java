package io.memoir.runtime.spinner;

import io.memoir.hook.EvictionReason;
import io.memoir.runtime.key.Digest;
import io.memoir.runtime.result.Kind;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Functions whose results are kept as they are, and whose runs are shown. */
record Shown(@Nullable FunctionSpinner spinner) implements Kind {

  @Override
  public boolean outlivesFence() {
    return true;
  }

  @Override
  public boolean releases() {
    return false;
  }

  @Override
  @SuppressWarnings("NullAway") // Class files do not say what is nullable.
  public @Nullable Predicate<@Nullable Object> validate() {
    return null;
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
    // There is nothing to release.
  }

  @Override
  public void left(@Nullable Object kept, EvictionReason reason) {
    // The garbage collector does the rest.
  }
}
