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
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The classes of hooks take the result, can be made, and can be told what they are to see. */
public final class HookCheck implements Check {

  private static final String PACKAGE = "java.util.function.";

  private final TypeKnowledge knowledge;
  private final Instances instances;

  /** Makes the check. */
  public HookCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.instances = new Instances(knowledge);
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .flatMap(function -> Stream.concat(
            function.policy().hooks().all().flatMap(hook -> problem(type, function, hook).stream()),
            unseen(function.policy()).stream()));
  }

  /** Results on disk leave in whatever process, and by nobody's doing. */
  private static Optional<Problem> unseen(Policy policy) {
    Setting<Hook> farewell = policy.hooks().farewell();
    return farewell == null || !policy.isPersistent()
        ? Optional.empty()
        : problem(
            ProblemCode.CacheOnEvictDisk,
            farewell,
            "onEvict would not see results on disk leave, which other processes do, too.",
            "Leave out onEvict, or persist.");
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
    HookForm form = HookForm.of(setting.value().attribute());
    Optional<TypeMirror> plain = taken(hook, form.plain(), 0);
    Optional<TypeMirror> wide = taken(hook, form.wide(), 0);
    if (plain.isPresent() && wide.isPresent()) {
      return mismatch(
          setting,
          "%s takes results in two ways, by %s and by %s."
              .formatted(name, form.plain(), form.wide()),
          "Let it implement one of them.");
    }
    return function.signature().hasNoResult()
        ? Optional.empty()
        : result(function, setting, plain.or(() -> wide))
            .or(() -> wide.isPresent() ? besides(function, setting, form) : Optional.empty());
  }

  private Optional<TypeMirror> taken(DeclaredType hook, @Nullable String simpleName, int index) {
    return simpleName == null
        ? Optional.empty()
        : instances.taken(hook, PACKAGE + simpleName, index);
  }

  private Optional<Problem> result(
      CachedMethod function, Setting<Hook> setting, Optional<TypeMirror> taken) {
    TypeMirror result = boxed(function.signature().result());
    Types types = knowledge.types();
    return taken.isPresent() && types.isAssignable(types.erasure(result), taken.get())
        ? Optional.empty()
        : mismatch(
            setting,
            "%s takes %s, but %s returns %s."
                .formatted(
                    knowledge.shortName(setting.value().type()),
                    taken.map(knowledge::shortName).orElse("nothing"),
                    function.signature().name(),
                    knowledge.shortName(result)),
            "Let it implement %s."
                .formatted(
                    HookForm.of(setting.value().attribute()).written(knowledge.shortName(result))));
  }

  /** What the hook takes besides the result is what it will get, and there is something to get. */
  private Optional<Problem> besides(CachedMethod function, Setting<Hook> setting, HookForm form) {
    Hook hook = setting.value();
    String name = knowledge.shortName(hook.type());
    Optional<TypeMirror> taken = taken(hook.type(), form.wide(), 1);
    TypeElement given = knowledge.find(String.valueOf(form.besides()));
    if (given != null
        && taken.isPresent()
        && !knowledge.types().isAssignable(given.asType(), taken.get())) {
      return mismatch(
          setting,
          "%s takes %s besides the result, but %s gives it %s."
              .formatted(
                  name, knowledge.shortName(taken.get()), hook.attribute(), form.simpleBesides()),
          "Let it take %s.".formatted(form.simpleBesides()));
    }
    return hook.takesArguments() && function.keyParameters().isEmpty()
        ? mismatch(
            setting,
            "%s asks for arguments, but %s has none in its key."
                .formatted(name, function.signature().name()),
            "Let it implement Predicate.")
        : Optional.empty();
  }

  private TypeMirror boxed(TypeMirror type) {
    return type instanceof PrimitiveType primitive
        ? knowledge.types().boxedClass(primitive).asType()
        : type;
  }

  private static Optional<Problem> mismatch(Setting<Hook> setting, String headline, String hint) {
    return problem(ProblemCode.CacheHookMismatch, setting, headline, hint);
  }

  private static Optional<Problem> problem(
      ProblemCode code, Setting<Hook> setting, String headline, String hint) {
    return Optional.of(new Problem(code, headline, hint, setting.position()));
  }
}
