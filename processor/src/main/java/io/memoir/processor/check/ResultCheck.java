package io.memoir.processor.check;

import io.memoir.processor.check.TypeKnowledge.Found;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Policy;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;

/** Data has to be copied, and a resource has to serve more than one caller. */
final class ResultCheck implements Check {

  private final TypeKnowledge knowledge;

  ResultCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream().flatMap(function -> problem(function).stream());
  }

  private Optional<Problem> problem(CachedMethod function) {
    boolean isData = function.policy() instanceof Policy.Data;
    if (function.signature().isVoid()) {
      return isData && function.isOwnAnnotation()
          ? Optional.empty()
          : Optional.of(noResult(function));
    }
    TypeMirror result = function.signature().returnType();
    Optional<Found> oneShot = knowledge.find(result, knowledge::isOneShot);
    if (oneShot.isPresent()) {
      return oneShot.map(found -> oneShot(function, found));
    }
    return isData
        ? knowledge.find(result, knowledge::isNoData).map(found -> noData(function, found))
        : Optional.empty();
  }

  private static Problem noResult(CachedMethod function) {
    String name = function.signature().name();
    return function.isOwnAnnotation()
        ? new Problem(
            ProblemCode.CacheVoid,
            "%s returns nothing, so there is no resource to share.".formatted(name),
            "Remove @CacheResource, or return the resource.",
            Position.of(function.signature().element()))
        : new Problem(
            ProblemCode.CacheVoid,
            "%s returns nothing, and an annotation on its type would make it run only once."
                .formatted(name),
            "Add @Uncached to %s, or @CacheData to run it once for each key.".formatted(name),
            Position.of(function.signature().element()));
  }

  private Problem oneShot(CachedMethod function, Found found) {
    return new Problem(
        ProblemCode.CacheResult,
        "The result of %s%s can be read only once."
            .formatted(function.signature().name(), where(found)),
        "Return a List or an array, or add @Uncached.",
        Position.of(function.signature().element()));
  }

  private Problem noData(CachedMethod function, Found found) {
    return new Problem(
        ProblemCode.CacheResult,
        "The result of %s%s cannot be copied: %s is not data."
            .formatted(
                function.signature().name(), where(found), knowledge.shortName(found.type())),
        "Use @CacheResource to share one instance, or return data.",
        Position.of(function.signature().element()));
  }

  private static String where(Found found) {
    return found.path().isEmpty() ? "" : " at " + found.path();
  }
}
