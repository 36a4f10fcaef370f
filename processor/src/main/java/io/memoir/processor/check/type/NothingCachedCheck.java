package io.memoir.processor.check.type;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.stream.Stream;

/** An annotation on a type has methods to speak of. */
public final class NothingCachedCheck implements Check {

  /** Makes the check. */
  public NothingCachedCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().isEmpty()
        ? Stream.of(new Problem(
            ProblemCode.CacheNothingCached,
            "No method of %s is cached: it has none that the annotation covers."
                .formatted(type.element().getSimpleName()),
            "Remove the annotation from %s, or @Uncached from a method."
                .formatted(type.element().getSimpleName()),
            Position.of(type.element())))
        : Stream.empty();
  }
}
