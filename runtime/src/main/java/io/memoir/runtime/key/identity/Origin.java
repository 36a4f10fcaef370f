package io.memoir.runtime.key.identity;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The call that made an object: what stands for the object in the keys of other functions.
 *
 * <p>Two origins are equal if their calls are. Immutable and safe for any threads.
 *
 * @param call the function and the key; immutable, with an {@code equals} that is exact, and it
 *     does not refer to the object that the call made
 * @param stableSource tells {@link #stable} when it is asked for
 */
public record Origin(Object call, Supplier<? extends @Nullable String> stableSource) {

  /**
   * Notes a call.
   *
   * @throws NullPointerException if there is no call
   */
  public Origin {
    Objects.requireNonNull(call, "call");
  }

  /**
   * The call as text, such as the function and the digest of the key.
   *
   * @return equal in every process exactly for the same call; null if the call has no such text, as
   *     one whose key has an identity in it
   */
  public @Nullable String stable() {
    return stableSource.get();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Origin that && call.equals(that.call);
  }

  @Override
  public int hashCode() {
    return call.hashCode();
  }

  /** Says nothing about the call: its key may be a secret. */
  @Override
  public String toString() {
    return "an origin";
  }
}
