package io.memoir.runtime.copy;

import org.jspecify.annotations.Nullable;

/** How the callers of a function come to their results. */
enum Way {
  /** All get the same instance, because nobody can change it. */
  SHARED,
  /** Copied by what we know of the JDK's classes. */
  BUILT_IN,
  /** Copied by code that the processor has written, and by what we know of the JDK's classes. */
  GENERATED,
  /** Written once, and read for each caller. */
  CODEC;

  /** Tells the way of what {@link Snapshots#keep} has returned. */
  static Way of(@Nullable Object kept) {
    return kept instanceof Snapshot snapshot ? snapshot.way() : SHARED;
  }
}
