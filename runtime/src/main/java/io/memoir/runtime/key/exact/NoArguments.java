package io.memoir.runtime.key.exact;

import org.jspecify.annotations.Nullable;

/** The key of every call of a function without arguments. Immutable. */
public final class NoArguments {

  /** The only one there is. */
  public static final Object KEY = new NoArguments();

  private NoArguments() {}

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }
}
