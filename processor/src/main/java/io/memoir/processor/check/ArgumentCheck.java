package io.memoir.processor.check;

import io.memoir.processor.check.TypeKnowledge.Found;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.HashFunction;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** An argument is in the key by its content, so it has to have one. */
final class ArgumentCheck implements Check {

  private final TypeKnowledge knowledge;

  ArgumentCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .flatMap(function -> function.keyParameters().stream()
            .flatMap(parameter -> problem(type, function, parameter).stream()));
  }

  private Optional<Problem> problem(CachedType type, CachedMethod function, Parameter parameter) {
    return knowledge
        .find(parameter.mirror(), inner -> hasHashFunction(function, inner) || hasNoHash(inner))
        .filter(found -> !hasHashFunction(function, found.type()))
        .map(found -> problem(type, function, parameter, found));
  }

  private boolean hasNoHash(TypeMirror type) {
    return knowledge.isNoData(type);
  }

  private boolean hasHashFunction(CachedMethod function, TypeMirror type) {
    return function.policy().hashFunctions().stream()
        .map(Setting::value)
        .anyMatch(hashFunction -> serves(hashFunction, type));
  }

  private boolean serves(HashFunction hashFunction, TypeMirror type) {
    TypeMirror served = hashFunction.type();
    if (served == null) {
      return knowledge.isA(type, hashFunction.typeName());
    }
    Types types = knowledge.types();
    return !type.getKind().isPrimitive()
        && types.isAssignable(types.erasure(type), types.erasure(served));
  }

  private Problem problem(
      CachedType type, CachedMethod function, Parameter parameter, Found found) {
    boolean isOwn = function.signature().declaringType().equals(type.element());
    String culprit = knowledge.shortName(found.type());
    return new Problem(
        ProblemCode.CacheArgument,
        "The argument %s of %s%s has no hash: %s is not data."
            .formatted(
                parameter.name(),
                function.signature().name(),
                found.path().isEmpty() ? "" : " at " + found.path(),
                culprit),
        "Name the parameter _%s to leave it out of the key, or give hashFuncs a function for %s."
            .formatted(parameter.name(), culprit),
        isOwn ? Position.of(parameter.element()) : Position.of(type.element()));
  }
}
