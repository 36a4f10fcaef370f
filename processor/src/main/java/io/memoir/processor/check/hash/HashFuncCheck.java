package io.memoir.processor.check.hash;

import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.Instances;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.HashFunction;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** A hash function serves one type, takes its values, and can be made. */
public final class HashFuncCheck implements Check {

  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double", "void");

  private final TypeKnowledge knowledge;
  private final Instances instances;

  /** Makes the check. */
  public HashFuncCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.instances = new Instances(knowledge);
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream().flatMap(function -> {
      Set<String> served = new HashSet<>();
      return function.policy().hashFunctions().stream()
          .flatMap(hashFunction -> Stream.concat(
              target(hashFunction, served).stream(), unfit(type, hashFunction).stream()));
    });
  }

  private Optional<Problem> target(Setting<HashFunction> setting, Set<String> served) {
    TypeMirror target = setting.value().type();
    String typeName = setting.value().typeName();
    if (target == null && typeName.isEmpty()) {
      return problem(
          ProblemCode.CacheHashFuncNoType,
          setting,
          "This @HashFunc does not say which type it serves.",
          "Give it type = X.class, or typeName = \"com.acme.X\".");
    }
    if (target != null && !typeName.isEmpty()) {
      return problem(
          ProblemCode.CacheHashFuncTwoTypes,
          setting,
          "This @HashFunc serves %s and \"%s\".".formatted(knowledge.shortName(target), typeName),
          "Keep one of type and typeName; write a second @HashFunc for a second type.");
    }
    String name = target == null ? typeName.replace('$', '.') : erased(target).toString();
    if (isPrimitive(target, name)) {
      return problem(
          ProblemCode.CacheHashFuncPrimitive,
          setting,
          name + " is always in the key by its value.",
          "Remove this @HashFunc, or name the parameter with a leading _.");
    }
    if (!served.add(name)) {
      return problem(
          ProblemCode.CacheHashFuncTwice,
          setting,
          "There are two hash functions for " + name + ".",
          "Remove one of them.");
    }
    return target == null ? unknown(setting) : Optional.empty();
  }

  private static boolean isPrimitive(@Nullable TypeMirror target, String name) {
    return target == null ? PRIMITIVES.contains(name) : target.getKind().isPrimitive();
  }

  private Optional<Problem> unknown(Setting<HashFunction> setting) {
    String name = setting.value().typeName();
    boolean isArray = name.startsWith("[");
    return isArray || knowledge.find(name) != null
        ? Optional.empty()
        : problem(
            ProblemCode.CacheHashFuncUnknownType,
            setting,
            "There is no type \"%s\" on the class path, so nothing here has this hash."
                .formatted(name),
            "Write the full name, such as \"com.acme.Model\" or \"com.acme.Outer$Inner\".");
  }

  private Optional<Problem> unfit(CachedType type, Setting<HashFunction> setting) {
    DeclaredType with = setting.value().with();
    String simpleName = knowledge.shortName(with);
    String obstacle = instances.obstacle(with, type.element());
    if (obstacle != null) {
      return problem(
          ProblemCode.CacheHashFuncClass,
          setting,
          simpleName + " " + obstacle + ".",
          "Name a class with a constructor without parameters, visible to the wrapper.");
    }
    TypeMirror target = setting.value().type();
    if (target != null && target.getKind().isPrimitive()) {
      return Optional.empty();
    }
    Optional<TypeMirror> taken = instances.taken(with, "java.util.function.Function");
    Types types = knowledge.types();
    boolean fits =
        taken.isPresent() && (target == null || types.isAssignable(erased(target), taken.get()));
    return fits
        ? Optional.empty()
        : problem(
            ProblemCode.CacheHashFuncMismatch,
            setting,
            "%s takes %s, not %s."
                .formatted(
                    simpleName,
                    taken.map(knowledge::shortName).orElse("nothing"),
                    target == null ? setting.value().typeName() : knowledge.shortName(target)),
            "Let it implement Function<%s, ?>."
                .formatted(target == null ? "Object" : knowledge.shortName(target)));
  }

  private TypeMirror erased(TypeMirror type) {
    return knowledge.types().erasure(type);
  }

  private static Optional<Problem> problem(
      ProblemCode code, Setting<HashFunction> setting, String headline, String hint) {
    return Optional.of(new Problem(code, headline, hint, setting.position()));
  }
}
