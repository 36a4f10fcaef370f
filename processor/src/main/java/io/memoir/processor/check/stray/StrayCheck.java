package io.memoir.processor.check.stray;

import io.memoir.processor.check.knowledge.Annotations;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Annotations that say what is not cached, or not in a key, are where something would be. For one
 * round and one thread.
 */
public final class StrayCheck {

  private final TypeKnowledge knowledge;
  private final Coverage coverage;

  /**
   * Makes the check.
   *
   * @param coverage what is cached in this compilation
   */
  public StrayCheck(TypeKnowledge knowledge, Coverage coverage) {
    this.knowledge = knowledge;
    this.coverage = coverage;
  }

  /** Annotations without effect on members of {@code type}, in source order. */
  public Stream<Problem> problems(TypeElement type) {
    return type.getEnclosedElements().stream().flatMap(member -> {
      List<Problem> problems = new ArrayList<>();
      if (member instanceof ExecutableElement method) {
        uncached(type, method).ifPresent(problems::add);
        invalidates(type, method).ifPresent(problems::add);
        unhashed(type, method).forEach(problems::add);
      } else if (member.getModifiers().contains(Modifier.STATIC)) {
        ofStatic(member).ifPresent(problems::add);
      }
      return problems.stream();
    });
  }

  private Optional<Problem> uncached(TypeElement type, ExecutableElement method) {
    boolean isMeant = Annotations.isCached(method)
        || coverage.isCovered(type)
        || overridden(type, method).stream()
            .anyMatch(other ->
                coverage.isFunction(other) || coverage.isCovered(Annotations.owner(other)));
    return isMeant
        ? Optional.empty()
        : Annotations.position(method, Annotations.UNCACHED)
            .map(position -> problem(
                ProblemCode.CacheUnusedUncached,
                "%s would not be cached anyway: no annotation covers it."
                    .formatted(method.getSimpleName()),
                "Remove @Uncached, or annotate " + type.getSimpleName() + " with @CacheData.",
                position));
  }

  private Optional<Problem> invalidates(TypeElement type, ExecutableElement method) {
    return coverage.isInvalidating(method)
        ? Optional.empty()
        : Annotations.position(method, Annotations.INVALIDATES)
            .map(position -> problem(
                ProblemCode.CacheUnusedInvalidates,
                "%s has no cached method, and so no wrapper that would notice when %s ends."
                    .formatted(type.getSimpleName(), method.getSimpleName()),
                "Remove @Invalidates, or write it where the cached methods are declared.",
                position));
  }

  private Stream<Problem> unhashed(TypeElement type, ExecutableElement method) {
    boolean isOfRecord =
        type.getKind() == ElementKind.RECORD && method.getKind() == ElementKind.CONSTRUCTOR;
    // The constructor of a record has the annotations of the components.
    return coverage.isFunction(method) || coverage.isCovered(type) || isOfRecord
        ? Stream.empty()
        : method.getParameters().stream()
            .filter(parameter -> !repeats(type, method, parameter))
            .flatMap(parameter -> unhashed(method, parameter).stream());
  }

  private static Optional<Problem> unhashed(ExecutableElement method, VariableElement parameter) {
    String name = method.getKind() == ElementKind.CONSTRUCTOR
        ? "This constructor"
        : method.getSimpleName().toString();
    return Annotations.position(parameter, Annotations.UNHASHED)
        .map(position -> problem(
            ProblemCode.CacheUnusedUnhashed,
            "%s is not cached, so there is no key to leave %s out of."
                .formatted(name, parameter.getSimpleName()),
            "Remove @Unhashed, or write it where the cached method is declared.",
            position));
  }

  /** Whether a cached method that is overridden leaves out the parameter too. */
  private boolean repeats(TypeElement type, ExecutableElement method, VariableElement parameter) {
    int index = method.getParameters().indexOf(parameter);
    return overridden(type, method).stream()
        .filter(other -> coverage.isFunction(other) || coverage.isCovered(Annotations.owner(other)))
        .anyMatch(other -> Annotations.isLeftOut(other.getParameters().get(index)));
  }

  private List<ExecutableElement> overridden(TypeElement type, ExecutableElement method) {
    List<ExecutableElement> overridden = new ArrayList<>();
    addOverridden(type.asType(), type, method, overridden);
    return overridden;
  }

  private void addOverridden(
      TypeMirror from, TypeElement type, ExecutableElement method, List<ExecutableElement> found) {
    for (TypeMirror supertype : knowledge.types().directSupertypes(from)) {
      Element declaring = ((DeclaredType) supertype).asElement();
      ElementFilter.methodsIn(declaring.getEnclosedElements()).stream()
          .filter(other -> knowledge.elements().overrides(method, other, type))
          .forEach(found::add);
      addOverridden(supertype, type, method, found);
    }
  }

  private static Optional<Problem> ofStatic(Element field) {
    return Annotations.position(field, Annotations.UNHASHED)
        .map(position -> problem(
            ProblemCode.CacheUnusedUnhashed,
            "%s is static, so it is in no key anyway.".formatted(field.getSimpleName()),
            "Remove @Unhashed.",
            position));
  }

  private static Problem problem(
      ProblemCode code, String headline, String hint, Position position) {
    return new Problem(code, headline, hint, position);
  }
}
