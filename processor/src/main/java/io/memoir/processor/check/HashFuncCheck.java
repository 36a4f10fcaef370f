package io.memoir.processor.check;

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
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** A hash function serves one type, takes its values, and can be made. */
final class HashFuncCheck implements Check {

  private final TypeKnowledge knowledge;
  private final Instances instances;

  HashFuncCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.instances = new Instances(knowledge);
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream().flatMap(function -> {
      Set<String> served = new HashSet<>();
      return function.policy().hashFunctions().stream()
          .flatMap(hashFunction -> problem(type, hashFunction, served).stream());
    });
  }

  private Optional<Problem> problem(
      CachedType type, Setting<HashFunction> setting, Set<String> served) {
    HashFunction hashFunction = setting.value();
    TypeMirror target = hashFunction.type();
    if ((target == null) == hashFunction.typeName().isEmpty()) {
      return problem(
          setting,
          target == null
              ? "@HashFunc does not say which type it serves."
              : "@HashFunc names a type twice.",
          "Give it type = X.class, or typeName = \"com.acme.X\"; one of the two.");
    }
    if (target != null && !(target instanceof DeclaredType) && !isArray(target)) {
      return problem(
          setting,
          target + " is always in the key by its value.",
          "Remove this @HashFunc, or name the parameter with a leading _.");
    }
    String name = target == null ? hashFunction.typeName() : erased(target).toString();
    if (!served.add(name)) {
      return problem(
          setting, "There are two hash functions for " + name + ".", "Remove one of them.");
    }
    return unfit(type, setting);
  }

  private Optional<Problem> unfit(CachedType type, Setting<HashFunction> setting) {
    DeclaredType with = setting.value().with();
    String simpleName = knowledge.shortName(with);
    String obstacle = instances.obstacle(with, type.element());
    if (obstacle != null) {
      return problem(
          setting,
          simpleName + " " + obstacle + ".",
          "Name a class with a constructor without parameters, visible to the wrapper.");
    }
    TypeMirror target = setting.value().type();
    Optional<TypeMirror> taken = instances.taken(with, "java.util.function.Function");
    Types types = knowledge.types();
    boolean fits =
        taken.isPresent() && (target == null || types.isAssignable(erased(target), taken.get()));
    return fits
        ? Optional.empty()
        : problem(
            setting,
            "%s takes %s, not %s."
                .formatted(
                    simpleName,
                    taken.map(knowledge::shortName).orElse("nothing"),
                    target == null ? setting.value().typeName() : knowledge.shortName(target)),
            "Let it implement Function<%s, ?>."
                .formatted(target == null ? "Object" : knowledge.shortName(target)));
  }

  private static boolean isArray(TypeMirror type) {
    return type.getKind() == TypeKind.ARRAY;
  }

  private TypeMirror erased(TypeMirror type) {
    return knowledge.types().erasure(type);
  }

  private static Optional<Problem> problem(
      Setting<HashFunction> setting, String headline, String hint) {
    return Optional.of(new Problem(ProblemCode.CacheHashFunc, headline, hint, setting.position()));
  }
}
