package io.memoir.processor.check.argument;

import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.Found;
import io.memoir.processor.check.knowledge.HashFunctionTypes;
import io.memoir.processor.check.knowledge.NoData;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.check.knowledge.TypeWalk;
import io.memoir.processor.check.knowledge.Use;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** An argument is in the key by its content, so it has to have one. */
public final class ArgumentCheck implements Check {

  private final TypeKnowledge knowledge;
  private final TypeWalk walk;
  private final HashFunctionTypes hashFunctions;

  /** Makes the check. */
  public ArgumentCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.walk = new TypeWalk(knowledge);
    this.hashFunctions = new HashFunctionTypes(knowledge);
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    List<TypeMirror> resources = type.resources()
        .map(function -> function.signature().result())
        .filter(result -> result.getKind() == TypeKind.DECLARED)
        .toList();
    return type.functions().stream()
        .flatMap(function -> function.keyParameters().stream()
            .flatMap(parameter -> problems(function, parameter, resources)));
  }

  private Stream<Problem> problems(
      CachedMethod function, Parameter parameter, List<TypeMirror> resources) {
    return walk
        .find(
            parameter.mirror(),
            parameter.name(),
            Use.ARGUMENT,
            inner ->
                hashFunctions.isServed(function.policy(), inner) || mayBeResource(inner, resources))
        .stream()
        .map(found -> problem(function, parameter, found));
  }

  /** A resource that another function of the type returned is keyed by the call that made it. */
  private boolean mayBeResource(TypeMirror type, List<TypeMirror> resources) {
    Types types = knowledge.types();
    return type.getKind() == TypeKind.DECLARED
        && resources.stream()
            .anyMatch(resource -> types.isAssignable(types.erasure(resource), types.erasure(type)));
  }

  private Problem problem(CachedMethod function, Parameter parameter, Found found) {
    String culprit = knowledge.shortName(found.type());
    boolean isInside = !found.path().equals(parameter.name());
    return new Problem(
        code(found.kind()),
        "The argument %s of %s has no content for a key: %s%s%s %s."
            .formatted(
                parameter.name(),
                function.signature().name(),
                isInside ? found.path() + " is of type " : "",
                culprit,
                isInside ? "," : "",
                isInside ? "which " + reason(found) : reason(found)),
        hint(parameter, found, culprit),
        Position.of(parameter.element()));
  }

  private static ProblemCode code(NoData kind) {
    return switch (kind) {
      case ONE_SHOT -> ProblemCode.CacheOneShotArgument;
      case FUTURE, REACTIVE -> ProblemCode.CacheFutureArgument;
      case LIVE -> ProblemCode.CacheLiveArgument;
      case CODE -> ProblemCode.CacheCodeArgument;
      case OPAQUE -> ProblemCode.CacheOpaqueArgument;
    };
  }

  private String reason(Found found) {
    return switch (found.kind()) {
      case ONE_SHOT -> "can be read only once";
      case FUTURE, REACTIVE -> "is not there yet";
      case LIVE -> "is no data";
      case CODE -> "is code";
      case OPAQUE -> {
        TypeElement superclass = walk.opaqueSuperclass(found.type());
        yield superclass == null
            ? "does not show what is in it"
            : "extends %s, which does not show what is in it".formatted(superclass.getSimpleName());
      }
    };
  }

  private static String hint(Parameter parameter, Found found, String culprit) {
    String other = switch (found.kind()) {
      case ONE_SHOT -> "Pass a List or an array, ";
      case FUTURE, REACTIVE -> "Pass the value that it will have, ";
      default -> "";
    };
    int field = found.path().lastIndexOf('.');
    String unhashed = field < 0
        ? ""
        : "annotate " + found.path().substring(field + 1).replaceAll("\\W.*", "")
            + " with @Unhashed, ";
    String rest = "%s%sname the parameter _%s to leave it out of the key, or give hashFuncs a "
        + "function for %s.";
    String hint = rest.formatted(other, unhashed, parameter.name(), culprit);
    return Character.toUpperCase(hint.charAt(0)) + hint.substring(1);
  }
}
