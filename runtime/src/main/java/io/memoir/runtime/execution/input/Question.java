package io.memoir.runtime.execution.input;

import org.jspecify.annotations.Nullable;

/**
 * Something that a method has read, and that can be asked for again. Two are equal if they have the
 * same answer at all times.
 *
 * <p>Immutable, and safe for any threads.
 */
public interface Question {

  /**
   * The answer as of now, for the calling thread.
   *
   * @return a component of a key: immutable, and equal to earlier answers if the input is the same
   * @throws RuntimeException when there is none; reading the input throws, too
   */
  @Nullable
  Object answer();

  /** What is asked for, as part of a sentence: {@code the environment variable REGION}. */
  String words();
}
