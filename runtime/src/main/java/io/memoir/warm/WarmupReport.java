package io.memoir.warm;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/**
 * What became of a {@link Warmup}.
 *
 * @param <A> what calls are made of
 * @param done the calls that have ended, those that threw included, 0 or more
 * @param failed the calls that threw, 0 or more
 * @param failures the first of these, in the order in which they ended, at most as many as
 *     {@link Warmup#keepFailures} says
 * @param hits calls of the function that found their result, by all threads of the program
 *     meanwhile; empty without {@link Warmup#counting}
 * @param loads runs of the method, likewise
 * @param isComplete whether no argument was left out; false after {@link WarmupRun#close} or an
 *     interrupt
 * @param elapsed the time from the start to the end of the last call
 */
public record WarmupReport<A>(
    long done,
    long failed,
    List<WarmupFailure<A>> failures,
    OptionalLong hits,
    OptionalLong loads,
    boolean isComplete,
    Duration elapsed) {

  /**
   * Copies the list.
   *
   * @param done the calls that have ended, those that threw included, 0 or more
   * @param failed the calls that threw, 0 or more
   * @param failures the first of these, in the order in which they ended, at most as many as
   *     {@link Warmup#keepFailures} says
   * @param hits calls of the function that found their result, by all threads of the program
   *     meanwhile; empty without {@link Warmup#counting}
   * @param loads runs of the method, likewise
   * @param isComplete whether no argument was left out; false after {@link WarmupRun#close} or an
   *     interrupt
   * @param elapsed the time from the start to the end of the last call
   */
  public WarmupReport {
    failures = List.copyOf(failures);
  }
}
