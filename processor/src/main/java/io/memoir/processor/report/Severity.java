package io.memoir.processor.report;

/** What a problem does to the user's build. */
public enum Severity {
  /** The type gets no wrapper, and the build fails. It cannot be suppressed. */
  ERROR,
  /**
   * The wrapper is written. {@code @SuppressWarnings} with the code turns it off, on the parameter,
   * the method, the type or an enclosing type.
   */
  WARNING
}
