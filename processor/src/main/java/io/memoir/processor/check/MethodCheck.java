package io.memoir.processor.check;

import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Signature;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A wrapper overrides what it caches, so private, static and final methods are out of reach; and it
 * calls what it wraps, so a call has to mean one method.
 */
final class MethodCheck implements Check {

  @Override
  public Stream<Problem> problems(CachedType type) {
    return Stream.concat(outOfReach(type), ambiguous(type));
  }

  private static Stream<Problem> outOfReach(CachedType type) {
    return type.functions().stream()
        .flatMap(function -> Stream.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .filter(modifier -> function.signature().has(modifier))
            .limit(1)
            .map(modifier -> problem(function, modifier)));
  }

  private static Stream<Problem> ambiguous(CachedType type) {
    return Stream.concat(
            type.functions().stream().map(CachedMethod::signature), type.forwarded().stream())
        .filter(Signature::isAmbiguous)
        .map(method -> new Problem(
            ProblemCode.CacheMethod,
            "%s inherits two methods %s that no call can tell apart."
                .formatted(type.element().getSimpleName(), method.name()),
            "Declare %s in %s, with @Override."
                .formatted(method.name(), type.element().getSimpleName()),
            Position.of(type.element())));
  }

  private static Problem problem(CachedMethod function, Modifier modifier) {
    String word = modifier.name().toLowerCase(Locale.ROOT);
    String way =
        modifier == Modifier.STATIC ? "make it an instance method" : "take " + word + " away";
    return new Problem(
        ProblemCode.CacheMethod,
        "%s is %s, so no wrapper can cache it.".formatted(function.signature().name(), word),
        function.isOwnAnnotation()
            ? "Remove the annotation, or " + way + "."
            : "Add @Uncached, or " + way + ".",
        Position.of(function.signature().element()));
  }
}
