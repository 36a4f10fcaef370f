package io.memoir.processor.check.method;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.ForwardedMethod;
import io.memoir.processor.model.Signature;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A wrapper overrides what it caches, so private, static and final methods are out of reach; and it
 * calls what it wraps, so a call has to mean one method.
 */
public final class MethodCheck implements Check {

  /** Makes the check. */
  public MethodCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return Stream.of(outOfReach(type), ambiguous(type), ofObject(type)).flatMap(found -> found);
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
            type.functions().stream().map(CachedMethod::signature),
            type.forwarded().stream().map(ForwardedMethod::signature))
        .filter(Signature::isAmbiguous)
        .map(method -> new Problem(
            ProblemCode.CacheAmbiguousMethod,
            "%s inherits two methods %s that no call can tell apart."
                .formatted(type.element().getSimpleName(), method.name()),
            "Declare %s in %s, with @Override."
                .formatted(method.name(), type.element().getSimpleName()),
            Position.of(type.element())));
  }

  private static Problem problem(CachedMethod function, Modifier modifier) {
    Map<Modifier, ProblemCode> codes = Map.of(
        Modifier.PRIVATE, ProblemCode.CachePrivateMethod,
        Modifier.STATIC, ProblemCode.CacheStaticMethod);
    String way =
        modifier == Modifier.STATIC ? "make it an instance method" : "take " + modifier + " away";
    return new Problem(
        codes.getOrDefault(modifier, ProblemCode.CacheFinalMethod),
        "%s is %s, so no wrapper can cache it.".formatted(function.signature().name(), modifier),
        function.isOwnAnnotation()
            ? "Remove the annotation, or " + way + "."
            : "Add @Uncached, or " + way + ".",
        Position.of(function.signature().element()));
  }

  /** An annotation on a type leaves out what every object has, so these have their own. */
  private static Stream<Problem> ofObject(CachedType type) {
    return type.functions().stream()
        .filter(CachedMethod::isOwnAnnotation)
        .filter(function -> isCalledByThePlatform(function.signature()))
        .map(function -> new Problem(
            ProblemCode.CacheObjectMethod,
            "%s is called by collections and by the platform, and would answer from a cache."
                .formatted(function.signature().name()),
            "Remove the annotation, and cache a method with a name of its own.",
            Position.of(function.signature().element())));
  }

  private static boolean isCalledByThePlatform(Signature method) {
    int parameters = method.parameters().size();
    return switch (method.name()) {
      case "hashCode", "finalize", "clone" -> parameters == 0;
      case "equals" ->
        parameters == 1 && method.parameters().get(0).type().toString().equals("java.lang.Object");
      default -> false;
    };
  }
}
