package io.memoir.processor.check.argument;

import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A leading underscore can be seen only where names are known: class files that were compiled
 * without {@code -parameters} give {@code arg0}, {@code arg1}, and a {@code _db} would silently
 * become a part of the key.
 */
public final class ParameterNamesCheck implements Check {

  private final TypeKnowledge knowledge;

  /** Makes the check. */
  public ParameterNamesCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .filter(function -> knowledge.isClassFile(function) && hasMadeUpNames(function))
        .map(function -> problem(type, function));
  }

  private static boolean hasMadeUpNames(CachedMethod function) {
    List<Parameter> parameters = function.signature().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (!parameters.get(i).name().equals("arg" + i)) {
        return false;
      }
    }
    return !parameters.isEmpty();
  }

  private static Problem problem(CachedType type, CachedMethod function) {
    return new Problem(
        ProblemCode.CacheParameterNames,
        "The class file of %s does not name the parameters of %s, so a leading _ would be lost."
            .formatted(
                function.signature().declaringType().getSimpleName(),
                function.signature().name()),
        "Compile it with -parameters, or override %s in %s."
            .formatted(function.signature().name(), type.element().getSimpleName()),
        Position.of(function.signature().element()));
  }
}
