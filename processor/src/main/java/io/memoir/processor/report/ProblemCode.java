package io.memoir.processor.report;

/**
 * Every problem that the processor reports, by a code that never changes. {@code docs/errors.md}
 * has a heading for each.
 */
public enum ProblemCode {
  /** The type cannot have a wrapper. */
  CacheType,
  /** The method cannot be cached. */
  CacheMethod,
  /** Annotations contradict each other. */
  CacheConflict,
  /** A ttl is not a duration. */
  CacheTtl,
  /** A bound is out of range. */
  CacheMaxEntries,
  /** A result cannot be kept. */
  CacheResult,
  /** A method without a result is cached by an annotation on its type. */
  CacheVoid,
  /** An argument has no hash. */
  CacheArgument,
  /** The names of parameters are not known. */
  CacheParameterNames,
  /** A hash function does not fit. */
  CacheHashFunc,
  /** A class for {@code validate} or {@code onRelease} does not fit. */
  CacheHook,
  /** A generated name is taken. */
  CacheNameClash,
  /** The processor failed. */
  CacheInternal
}
