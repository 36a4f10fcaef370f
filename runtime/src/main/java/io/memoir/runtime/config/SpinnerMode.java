package io.memoir.runtime.config;

/** Whether spinners are shown. */
public enum SpinnerMode {
  /**
   * To the listener of the caches; by the shared caches of a program on a terminal, if it has one.
   */
  AUTO,
  /** To nobody. */
  NEVER,
  /** To the listener of the caches, else on the standard error stream, whatever that is. */
  ALWAYS
}
