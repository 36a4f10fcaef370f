package io.memoir.processor.check.method;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Policy;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.stream.Stream;

/** A result is data, or a resource, or not cached; not two of them. */
public final class ConflictCheck implements Check {

  /** Makes the check. */
  public ConflictCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .flatMap(
            function -> function.conflicts().stream().map(conflict -> problem(function, conflict)));
  }

  private static Problem problem(CachedMethod function, Position conflict) {
    String kept = function.policy() instanceof Policy.Data ? "CacheData" : "CacheResource";
    return new Problem(
        ProblemCode.CacheConflict,
        "@%s contradicts @%s on the same element."
            .formatted(
                conflict.annotation() == null
                    ? "Uncached"
                    : conflict.annotation().getAnnotationType().asElement().getSimpleName(),
                kept),
        "Keep one: @CacheData for copies, @CacheResource for one instance, @Uncached for none.",
        conflict);
  }
}
