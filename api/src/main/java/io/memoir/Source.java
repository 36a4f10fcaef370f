package io.memoir;

/**
 * How much code counts as the code of a function. When any of it changes, results that were
 * computed before are not used any more.
 *
 * <p>None of them sees what code reads from outside of itself: files, clocks, the environment.
 */
public enum Source {
  /**
   * The body hash, and the fingerprint of all code of the project that the implementation reaches,
   * as it was compiled: methods that it calls, in whatever class and module of the build, constants
   * and initialisers that it uses; of a library that it calls, which version it is. The JDK does
   * not count.
   */
  DEEP,
  /**
   * The body hash alone, which the compiler puts into the wrapper: the source of the method and of
   * the members of its own top-level type that it reaches. Nothing else counts: neither other
   * classes, nor, for a method without a body, the class that implements it.
   */
  BODY,
  /**
   * The body hash, every class in the folder or jar that the implementation is in, and what these
   * reach: for what reflection and service loaders hide from {@link #DEEP}.
   */
  MODULE
}
