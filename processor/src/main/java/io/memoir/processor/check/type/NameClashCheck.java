package io.memoir.processor.check.type;

import com.palantir.javapoet.TypeName;
import io.memoir.processor.RuntimeNames;
import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.model.Signature;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The names that the wrapper needs are free. */
public final class NameClashCheck implements Check {

  /** Makes the check. */
  public NameClashCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return Stream.concat(classProblem(type), constructorProblems(type));
  }

  private static Stream<Problem> classProblem(CachedType type) {
    if (!type.wrapperExists()) {
      return Stream.empty();
    }
    String wrapper = type.wrapper().simpleName();
    String name = type.element().getSimpleName().toString();
    return Stream.of(new Problem(
        ProblemCode.CacheWrapperExists,
        "There is a class %s already, where the wrapper of %s would be.".formatted(wrapper, name),
        "Rename %s or %s.".formatted(wrapper, name),
        Position.of(type.element())));
  }

  /** Each constructor comes twice in a wrapper, once with a last parameter {@code Caches}. */
  private static Stream<Problem> constructorProblems(CachedType type) {
    if (type.isInterface()) {
      return Stream.empty();
    }
    List<List<TypeName>> plain =
        type.constructors().stream().map(NameClashCheck::types).toList();
    return type.constructors().stream()
        .filter(constructor -> plain.contains(withCaches(types(constructor))))
        .map(constructor -> new Problem(
            ProblemCode.CacheConstructorClash,
            "With Caches added, this constructor of %s is the same as another one."
                .formatted(type.element().getSimpleName()),
            "Make one of the two private, or change its parameters.",
            Position.of(constructor.element())));
  }

  private static List<TypeName> types(Signature constructor) {
    return constructor.parameters().stream().map(Parameter::erasure).toList();
  }

  private static List<TypeName> withCaches(List<TypeName> types) {
    List<TypeName> longer = new ArrayList<>(types);
    longer.add(RuntimeNames.CACHES);
    return longer;
  }
}
