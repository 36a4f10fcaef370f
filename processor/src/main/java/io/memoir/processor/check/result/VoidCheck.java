package io.memoir.processor.check.result;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Policy;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.stream.Stream;

/** A method without a result is cached on purpose only, and never as a resource. */
public final class VoidCheck implements Check {

  /** Makes the check. */
  public VoidCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .filter(function -> function.signature().hasNoResult())
        .flatMap(VoidCheck::problem);
  }

  private static Stream<Problem> problem(CachedMethod function) {
    String name = function.signature().name();
    String nothing = function.signature().isAsync() ? "completes with nothing" : "returns nothing";
    Position position = Position.of(function.signature().element());
    if (!function.isOwnAnnotation()) {
      return Stream.of(new Problem(
          ProblemCode.CacheVoid,
          "%s %s, and an annotation on its type would make it run only once."
              .formatted(name, nothing),
          "Add @Uncached to %s, or @CacheData to run it once for each key.".formatted(name),
          position));
    }
    return function.policy() instanceof Policy.Data
        ? Stream.empty()
        : Stream.of(new Problem(
            ProblemCode.CacheVoidResource,
            "%s %s, so there is no resource to share.".formatted(name, nothing),
            "Remove @CacheResource, or return the resource.",
            position));
  }
}
