package io.memoir.processor.check.hash;

import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.Contents;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.HashFunction;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * A hash function meets values of its type: in an argument of one of the functions that the
 * annotation speaks of, as the receiver, which is a hidden parameter, or in a result that is read
 * as arguments are.
 */
public final class UnusedHashFuncCheck implements Check {

  private final TypeKnowledge knowledge;
  private final Contents contents;

  /** Makes the check. */
  public UnusedHashFuncCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.contents = new Contents(knowledge);
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    Map<Position, List<CachedMethod>> byAnnotation = type.functions().stream()
        .collect(Collectors.groupingBy(
            function -> function.policy().position(), LinkedHashMap::new, Collectors.toList()));
    return byAnnotation.values().stream().flatMap(functions -> problems(type, functions));
  }

  /** The functions of one annotation have equal hash functions. */
  private Stream<Problem> problems(CachedType type, List<CachedMethod> functions) {
    return functions.get(0).policy().hashFunctions().stream()
        .flatMap(setting -> Stream.ofNullable(served(setting.value()))
            .filter(served -> !isReceiver(type, served) && !isInKey(functions, served))
            .map(served -> problem(setting, functions, served)));
  }

  private boolean isInKey(List<CachedMethod> functions, TypeMirror served) {
    return functions.stream()
        .anyMatch(function -> function.keyParameters().stream()
                .anyMatch(parameter -> contents.mayHold(parameter.mirror(), served))
            || (function.policy().readsResults()
                && contents.mayHold(function.signature().returnType(), served)));
  }

  /** The type that is served; null if that is not known or not allowed, which others report. */
  private @Nullable TypeMirror served(HashFunction function) {
    TypeMirror type = function.type();
    if (type != null) {
      return type.getKind().isPrimitive() ? null : knowledge.types().erasure(type);
    }
    TypeElement named = knowledge.find(function.typeName());
    return named == null ? null : knowledge.types().erasure(named.asType());
  }

  private boolean isReceiver(CachedType type, TypeMirror served) {
    Types types = knowledge.types();
    TypeMirror receiver = types.erasure(type.element().asType());
    return served.getKind() == TypeKind.DECLARED
        && (types.isAssignable(served, receiver) || types.isAssignable(receiver, served));
  }

  private Problem problem(
      Setting<HashFunction> setting, List<CachedMethod> functions, TypeMirror served) {
    String name = knowledge.shortName(served);
    String where = functions.size() == 1
        ? "the key of " + functions.get(0).signature().name()
        : "the keys of these functions";
    return new Problem(
        ProblemCode.CacheUnusedHashFunc,
        "There is no %s in %s, so this hash function is never called.".formatted(name, where),
        "Remove it, or name the type of a parameter or of something inside one.",
        setting.position());
  }
}
