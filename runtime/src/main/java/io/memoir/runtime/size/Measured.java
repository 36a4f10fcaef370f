package io.memoir.runtime.size;

/** Results in memory whose size is known if it is bounded. Safe for any threads. */
public interface Measured {

  /** What they take, in bytes; 0 if nothing bounds that, so that nobody measures. */
  long bytes();
}
