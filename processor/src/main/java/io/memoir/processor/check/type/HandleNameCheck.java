package io.memoir.processor.check.type;

import com.palantir.javapoet.TypeName;
import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Handles of overloads are told apart by their key parameters; where these are the same, only a
 * trailing underscore is left, and which function got it depends on their order.
 */
public final class HandleNameCheck implements Check {

  /** Makes the check. */
  public HandleNameCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    List<List<Object>> seen = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (CachedMethod function : type.functions()) {
      List<Object> identity = identity(function);
      if (seen.contains(identity)) {
        problems.add(problem(function));
      }
      seen.add(identity);
    }
    return problems.stream();
  }

  private static List<Object> identity(CachedMethod function) {
    List<Object> identity = new ArrayList<>(List.of(function.signature().name()));
    function.keyParameters().forEach(parameter -> {
      TypeName erasure = parameter.erasure();
      identity.add(parameter.name());
      identity.add(erasure);
    });
    return identity;
  }

  private static Problem problem(CachedMethod function) {
    String name = function.signature().name();
    return new Problem(
        ProblemCode.CacheHandleName,
        "Another function %s has the same key parameters, so no name tells their handles apart."
            .formatted(name),
        "Rename one of the two methods.",
        Position.of(function.signature().element()));
  }
}
