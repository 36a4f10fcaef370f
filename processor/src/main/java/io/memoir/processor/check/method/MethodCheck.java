package io.memoir.processor.check.method;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.ForwardedMethod;
import io.memoir.processor.model.Signature;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A wrapper overrides what it caches, so private, static and final methods are out of reach; and it
 * calls what it wraps, so a call has to mean one method.
 */
public final class MethodCheck implements Check {

  /** Makes the check. */
  public MethodCheck() {}

  /** What to do about a modifier that keeps a wrapper from overriding a method. */
  static String wayOut(Modifier modifier) {
    return modifier == Modifier.STATIC
        ? "make it an instance method"
        : "take " + modifier + " away";
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return Stream.of(outOfReach(type), ambiguous(type), ofObject(type)).flatMap(found -> found);
  }

  private static Stream<Problem> outOfReach(CachedType type) {
    return type.functions().stream()
        .flatMap(function ->
            obstacle(function.signature()).map(modifier -> problem(function, modifier)).stream());
  }

  /** What keeps a wrapper from overriding a method, if something does. */
  static Optional<Modifier> obstacle(Signature method) {
    return Stream.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .filter(method::has)
        .findFirst();
  }

  /** The code of the problem that a wrapper cannot override a method. */
  static ProblemCode code(Modifier obstacle) {
    return switch (obstacle) {
      case PRIVATE -> ProblemCode.CachePrivateMethod;
      case STATIC -> ProblemCode.CacheStaticMethod;
      default -> ProblemCode.CacheFinalMethod;
    };
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
    String way = wayOut(modifier);
    return new Problem(
        code(modifier),
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
