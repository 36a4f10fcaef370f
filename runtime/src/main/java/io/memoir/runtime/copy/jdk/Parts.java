package io.memoir.runtime.copy.jdk;

import org.jspecify.annotations.Nullable;

/** Gives the copies of what a container holds. For one thread and one graph. */
@FunctionalInterface
public interface Parts {

  /**
   * Returns the copy of one part.
   *
   * @param part as it stands in the content of the container
   * @return the part itself if nobody can change it
   */
  @Nullable
  Object copyOf(@Nullable Object part);
}
