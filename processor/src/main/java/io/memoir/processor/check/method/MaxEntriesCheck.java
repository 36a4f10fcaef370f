package io.memoir.processor.check.method;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.stream.Stream;

/** A bound leaves room for at least one result. */
public final class MaxEntriesCheck implements Check {

  /** Makes the check. */
  public MaxEntriesCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .flatMap(function -> Stream.ofNullable(function.policy().maxEntries()))
        .filter(bound -> bound.value() < 1)
        .map(bound -> new Problem(
            ProblemCode.CacheMaxEntries,
            "maxEntries = %d leaves no room for a result.".formatted(bound.value()),
            "Write 1 or more, or leave maxEntries out for no bound.",
            bound.position()));
  }
}
