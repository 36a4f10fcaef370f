package io.memoir.processor.check.argument;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.stream.Stream;

/**
 * What is left out of a key does not matter to the result. A number or a truth value nearly always
 * does; only names are looked at, since nobody writes {@code @Unhashed} by habit.
 */
public final class KeyCheck implements Check {

  /** Makes the check. */
  public KeyCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .flatMap(function -> Stream.concat(unkeyedPrimitives(function), nothingInKey(function)));
  }

  private static Stream<Problem> unkeyedPrimitives(CachedMethod function) {
    return function.signature().parameters().stream()
        .filter(parameter -> !parameter.isInKey() && isPrimitive(parameter))
        .filter(parameter -> parameter.name().startsWith("_"))
        .map(parameter -> problem(function, parameter));
  }

  private static boolean isPrimitive(Parameter parameter) {
    return parameter.mirror().getKind().isPrimitive();
  }

  private static Problem problem(CachedMethod function, Parameter parameter) {
    String plain = parameter.name().replaceFirst("^_+", "");
    return new Problem(
        ProblemCode.CacheUnkeyedPrimitive,
        "%s is not in the key of %s, so calls that differ only in it get one result."
            .formatted(parameter.name(), function.signature().name()),
        plain.isEmpty()
            ? "Give it a name that does not begin with _."
            : "Name it %s, or annotate it with @Unhashed if it does not change the result."
                .formatted(plain),
        Position.of(parameter.element()));
  }

  private static Stream<Problem> nothingInKey(CachedMethod function) {
    String name = function.signature().name();
    return function.signature().parameters().isEmpty()
            || !function.keyParameters().isEmpty()
        ? Stream.empty()
        : Stream.of(new Problem(
            ProblemCode.CacheNothingInKey,
            "No parameter of %s is in its key, so all calls get one result.".formatted(name),
            "Give one that changes the result a name that does not begin with _.",
            Position.of(function.signature().element())));
  }
}
