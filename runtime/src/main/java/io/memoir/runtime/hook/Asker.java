package io.memoir.runtime.hook;

import org.jspecify.annotations.Nullable;

/** A call that looks for its result, as hooks see it. For one thread. */
@FunctionalInterface
public interface Asker {

  /** Its arguments that are in the key, in order, as the caller gave them. */
  @Nullable
  Object[] arguments();
}
