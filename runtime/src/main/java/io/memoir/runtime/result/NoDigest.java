package io.memoir.runtime.result;

import io.memoir.runtime.key.Digest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The key as all processes know it, where there is no such key. */
final class NoDigest implements Supplier<@Nullable Digest> {

  @Override
  public @Nullable Digest get() {
    return null;
  }
}
