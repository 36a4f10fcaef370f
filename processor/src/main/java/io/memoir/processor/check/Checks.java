package io.memoir.processor.check;

import io.memoir.processor.model.CachedType;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** All checks, in the order in which their problems are reported. */
public final class Checks {

  private final Check shape = new TypeShapeCheck();
  private final List<Check> checks;

  /** Makes the checks for one round. */
  public Checks(ProcessingEnvironment environment) {
    TypeKnowledge knowledge =
        new TypeKnowledge(environment.getElementUtils(), environment.getTypeUtils());
    this.checks = List.of(
        new MethodCheck(),
        new ConflictCheck(),
        new TtlCheck(),
        new MaxEntriesCheck(),
        new ResultCheck(knowledge),
        new ArgumentCheck(knowledge),
        new ParameterNamesCheck(),
        new HashFuncCheck(knowledge),
        new HookCheck(knowledge),
        new NameClashCheck());
  }

  /** All problems of {@code type}; if it cannot have a wrapper at all, only that is said. */
  public List<Problem> problems(CachedType type) {
    List<Problem> cannotBeWrapped = shape.problems(type).toList();
    return cannotBeWrapped.isEmpty()
        ? checks.stream()
            .flatMap(check -> check.problems(type))
            .map(problem -> placed(type, problem))
            .distinct()
            .toList()
        : cannotBeWrapped;
  }

  /** The problem at the type, if it is in a class file, where the compiler can show no place. */
  private static Problem placed(CachedType type, Problem problem) {
    Element declaring = problem.position().element();
    while (declaring instanceof ExecutableElement || declaring instanceof VariableElement) {
      declaring = Objects.requireNonNull(declaring.getEnclosingElement());
    }
    Element place = declaring;
    boolean isInClassFile = !place.equals(type.element())
        && type.functions().stream()
            .filter(function -> !function.hasSource())
            .anyMatch(function -> function.signature().declaringType().equals(place));
    return isInClassFile
        ? new Problem(
            problem.code(), problem.headline(), problem.hint(), Position.of(type.element()))
        : problem;
  }
}
