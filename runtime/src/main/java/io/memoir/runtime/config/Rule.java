package io.memoir.runtime.config;

import io.memoir.runtime.config.source.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is understood.
 *
 * <p>Immutable.
 *
 * @param attribute what it is about
 * @param pattern which functions it is about; null for all that do not say otherwise themselves
 * @param value what it says, of the attribute's type; null for none
 * @param entry where it was said
 */
record Rule(
    Attribute attribute,
    @Nullable FunctionPattern pattern,
    @Nullable Object value,
    Entry entry) {

  boolean matches(FunctionName function) {
    return pattern != null && pattern.matches(function);
  }

  /** Whether it is of one function and its overloads. */
  boolean isExact() {
    return pattern != null && pattern.isExact();
  }

  int rank() {
    return pattern == null ? 0 : pattern.rank();
  }
}
