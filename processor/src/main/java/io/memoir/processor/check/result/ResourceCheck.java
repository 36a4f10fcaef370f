package io.memoir.processor.check.result;

import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Policy;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** A resource is something to share, and is given back if it can be. */
public final class ResourceCheck implements Check {

  /** Packages whose public final classes are plain values. */
  private static final Set<String> VALUE_PACKAGES = Set.of("java.lang", "java.math", "java.time");

  private final TypeKnowledge knowledge;

  /** Makes the check. */
  public ResourceCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.resources()
        .flatMap(
            function -> Stream.concat(value(function).stream(), unreleased(function).stream()));
  }

  /**
   * With {@code validate} or {@code onRelease} even a string makes sense, a token for instance; and
   * an annotation on a type is about the other methods.
   */
  private Optional<Problem> value(CachedMethod function) {
    Policy.Resource policy = (Policy.Resource) function.policy();
    boolean isPlain = policy.validate() == null && policy.onRelease() == null;
    TypeMirror result = function.signature().result();
    return function.isOwnAnnotation() && isPlain && isValue(result)
        ? Optional.of(new Problem(
            ProblemCode.CacheValueResource,
            "%s returns %s, a plain value: there is no instance to share."
                .formatted(function.signature().name(), knowledge.shortName(result)),
            "Use @CacheData; values that cannot change are not copied.",
            policy.position()))
        : Optional.empty();
  }

  private boolean isValue(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return type.getKind().isPrimitive();
    }
    String packageName = knowledge
        .elements()
        .getPackageOf(declared.asElement())
        .getQualifiedName()
        .toString();
    boolean isNumberOrText = VALUE_PACKAGES.contains(packageName)
        && knowledge.isA(type, "java.lang.Comparable")
        && declared.asElement().getKind() == ElementKind.CLASS;
    return isNumberOrText || declared.asElement().getKind() == ElementKind.ENUM;
  }

  private Optional<Problem> unreleased(CachedMethod function) {
    Policy.Resource policy = (Policy.Resource) function.policy();
    TypeMirror result = function.signature().result();
    boolean isOneShot = knowledge.isA(result, "java.util.stream.BaseStream");
    if (policy.onRelease() != null
        || isOneShot
        || !knowledge.isA(result, "java.lang.AutoCloseable")) {
      return Optional.empty();
    }
    return Optional.of(new Problem(
        ProblemCode.CacheUnreleased,
        "%s returns %s, which nobody closes when it leaves the cache."
            .formatted(function.signature().name(), knowledge.shortName(result)),
        "Write @CacheResource(onRelease = Close.class).",
        function.isOwnAnnotation()
            ? policy.position()
            : Position.of(function.signature().element())));
  }
}
