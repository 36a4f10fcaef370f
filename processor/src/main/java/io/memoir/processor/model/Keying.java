package io.memoir.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies a result of a function, besides its arguments as they are.
 *
 * @param hashFunctions the hash functions of the function
 * @param inputs whether what the method reads is a part of the key, or null if that is not said
 */
public record Keying(
    List<Setting<HashFunction>> hashFunctions, @Nullable Setting<Boolean> inputs) {

  /** Whether what the method reads is a part of the key. */
  public boolean hasInputs() {
    return inputs != null && inputs.value();
  }
}
