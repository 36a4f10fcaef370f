package io.memoir.processor.check;

import io.memoir.processor.model.CachedType;
import io.memoir.processor.report.Problem;
import java.util.stream.Stream;

/** Finds one kind of mistake in an annotated type; writes and prints nothing. For one thread. */
@FunctionalInterface
public interface Check {

  /** The mistakes in {@code type}, in source order. */
  Stream<Problem> problems(CachedType type);
}
