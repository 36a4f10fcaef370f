package io.memoir.benchmarks.processor;

/**
 * What the processor cost in one compilation, or the medians of several; immutable. Times are the
 * CPU time of the thread that compiles.
 *
 * @param files how many files the project has
 * @param cachedMethods how many methods in them are cached
 * @param plainNanos what compiling it takes without the processor
 * @param wholeNanos what compiling it takes with the processor, the wrappers included
 * @param processorNanos what of that is spent in the processor
 */
public record ProcessorCost(
    int files, int cachedMethods, double plainNanos, double wholeNanos, double processorNanos) {

  /** The time in the processor for one cached method, in ns. */
  public double perMethod() {
    return processorNanos / cachedMethods;
  }

  /** The time in the processor as a part of that of compiling without it. */
  public double share() {
    return processorNanos / plainNanos;
  }
}
