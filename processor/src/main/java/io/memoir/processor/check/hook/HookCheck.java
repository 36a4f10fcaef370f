package io.memoir.processor.check.hook;

import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.Instances;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.Hook;
import io.memoir.processor.model.Policy;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The classes of {@code validate} and {@code onRelease} take the result, and can be made. */
public final class HookCheck implements Check {

  private final TypeKnowledge knowledge;
  private final Instances instances;

  /** Makes the check. */
  public HookCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.instances = new Instances(knowledge);
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.resources().flatMap(function -> {
      Policy.Resource policy = (Policy.Resource) function.policy();
      return Stream.concat(
              Stream.ofNullable(policy.validate()), Stream.ofNullable(policy.onRelease()))
          .flatMap(hook -> problem(type, function, hook).stream());
    });
  }

  private Optional<Problem> problem(CachedType type, CachedMethod function, Setting<Hook> setting) {
    DeclaredType hook = setting.value().type();
    String name = knowledge.shortName(hook);
    String obstacle = instances.obstacle(hook, type.element());
    if (obstacle != null) {
      return problem(
          ProblemCode.CacheHookClass,
          setting,
          name + " " + obstacle + ".",
          "Name a class with a constructor without parameters, visible to the wrapper.");
    }
    if (function.signature().hasNoResult()) {
      return Optional.empty();
    }
    String expected = setting.value().attribute().equals("validate") ? "Predicate" : "Consumer";
    Optional<TypeMirror> taken = instances.taken(hook, "java.util.function." + expected);
    TypeMirror result = boxed(function.signature().result());
    Types types = knowledge.types();
    boolean fits = taken.isPresent() && types.isAssignable(types.erasure(result), taken.get());
    return fits
        ? Optional.empty()
        : problem(
            ProblemCode.CacheHookMismatch,
            setting,
            "%s takes %s, but %s returns %s."
                .formatted(
                    name,
                    taken.map(knowledge::shortName).orElse("nothing"),
                    function.signature().name(),
                    knowledge.shortName(result)),
            "Let it implement %s<%s>.".formatted(expected, knowledge.shortName(result)));
  }

  private TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive
        ? knowledge.types().boxedClass(primitive).asType()
        : type;
  }

  private static Optional<Problem> problem(
      ProblemCode code, Setting<Hook> setting, String headline, String hint) {
    return Optional.of(new Problem(code, headline, hint, setting.position()));
  }
}
