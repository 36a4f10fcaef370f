package io.memoir.processor.check;

import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Problems of methods that come from class files: the compiler can show no place for them, so they
 * are reported at the annotation that covers them; and if there are many, the annotation on the
 * type is the mistake.
 */
final class InheritedProblems {

  /** More methods than this are one problem together. */
  private static final int MOST_METHODS = 3;

  private final TypeKnowledge knowledge;

  InheritedProblems(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The problems of {@code type}, those of class files at its annotation, or as one. */
  List<Problem> placed(CachedType type, List<Problem> problems) {
    List<Element> methods = problems.stream()
        .filter(problem -> problem.isError() && isInClassFile(problem))
        .map(InheritedProblems::method)
        .distinct()
        .toList();
    if (methods.size() <= MOST_METHODS) {
      return problems.stream()
          .map(problem -> isInClassFile(problem) ? problem.at(annotation(type)) : problem)
          .distinct()
          .toList();
    }
    Stream<Problem> others = problems.stream().filter(problem -> !isInClassFile(problem));
    return Stream.concat(Stream.of(together(type, methods)), others).toList();
  }

  private boolean isInClassFile(Problem problem) {
    Element element = problem.position().element();
    boolean isMember = element instanceof ExecutableElement || element instanceof VariableElement;
    return isMember && !knowledge.isSource(element);
  }

  private static Element method(Problem problem) {
    Element element = problem.position().element();
    return element instanceof VariableElement
        ? Objects.requireNonNull(element.getEnclosingElement())
        : element;
  }

  private static Problem together(CachedType type, List<Element> methods) {
    String name = type.element().getSimpleName().toString();
    TypeElement declaring =
        (TypeElement) Objects.requireNonNull(methods.get(0).getEnclosingElement());
    return new Problem(
        ProblemCode.CacheInherited,
        "The annotation covers %d methods that %s inherits and no cache can keep, such as %s.%s."
            .formatted(
                methods.size(), name, declaring.getSimpleName(), methods.get(0).getSimpleName()),
        "Annotate the methods of %s that are to be cached, instead of %s.".formatted(name, name),
        annotation(type));
  }

  /** The annotation on the type itself; without one the type. */
  private static Position annotation(CachedType type) {
    return type.functions().stream()
        .map(CachedMethod::position)
        .filter(position -> position.element().equals(type.element()))
        .findFirst()
        .orElse(Position.of(type.element()));
  }
}
