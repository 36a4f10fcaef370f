package io.memoir.processor.check.code;

import io.memoir.Source;
import io.memoir.processor.check.Check;
import io.memoir.processor.check.knowledge.Instances;
import io.memoir.processor.check.knowledge.TypeKnowledge;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.model.CodePolicy;
import io.memoir.processor.model.Setting;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Classes that count have code that can change, can be named by the wrapper, and add something. */
public final class DependsOnCheck implements Check {

  private final TypeKnowledge knowledge;
  private final Instances instances;

  /** Makes the check. */
  public DependsOnCheck(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.instances = new Instances(knowledge);
  }

  @Override
  public Stream<Problem> problems(CachedType type) {
    return type.functions().stream()
        .map(function -> function.policy().code())
        .filter(code -> !code.dependencies().isEmpty())
        .flatMap(code -> problems(type.element(), code).stream());
  }

  private List<Problem> problems(TypeElement user, CodePolicy code) {
    List<Problem> problems = new ArrayList<>();
    Setting<?> all = code.dependsOn();
    if (all != null
        && !code.isPinned()
        && code.source() != null
        && code.source().value() == Source.BODY) {
      problems.add(new Problem(
          ProblemCode.CacheDependsOnBody,
          "dependsOn has no effect with source = Source.BODY, which looks at no other class.",
          "Remove dependsOn, or remove source to let what is reached count too.",
          all.position()));
    }
    List<Element> before = new ArrayList<>();
    for (Setting<TypeMirror> each : code.dependencies()) {
      if (each.value() instanceof DeclaredType declared && !isOfJdk(declared)) {
        TypeElement named = (TypeElement) declared.asElement();
        problems.addAll(ofClass(named, each, before, user));
        before.add(named);
      } else {
        problems.add(nothingToWatch(each));
      }
    }
    return problems;
  }

  private List<Problem> ofClass(
      TypeElement named, Setting<TypeMirror> setting, List<Element> before, TypeElement user) {
    if (!instances.isVisible(named, user)) {
      return List.of(new Problem(
          ProblemCode.CacheDependsOnHidden,
          "%s cannot be seen from the package of %s."
              .formatted(named.getSimpleName(), user.getSimpleName()),
          "Let it, and what encloses it, be visible, or name a visible class that reaches it.",
          setting.position()));
    }
    boolean isTwice = before.contains(named);
    if (!isTwice && !named.equals(user)) {
      return List.of();
    }
    String why = isTwice
        ? "is in dependsOn twice."
        : "is the type itself, which counts as far as the function reaches into it.";
    return List.of(new Problem(
        ProblemCode.CacheDependsOnTwice,
        "%s %s".formatted(named.getSimpleName(), why),
        "Remove %s.class.".formatted(named.getSimpleName()),
        setting.position()));
  }

  private boolean isOfJdk(DeclaredType type) {
    return knowledge.isJdk(type.asElement());
  }

  private Problem nothingToWatch(Setting<TypeMirror> setting) {
    TypeMirror type = setting.value();
    TypeMirror element = type;
    while (element instanceof ArrayType array) {
      element = array.getComponentType();
    }
    boolean isOfElement = element instanceof DeclaredType declared && !isOfJdk(declared);
    return new Problem(
        ProblemCode.CacheDependsOnType,
        "%s has no code of the project that could change.".formatted(knowledge.shortName(type)),
        isOfElement
            ? "Name the class of its elements, %s.class.".formatted(knowledge.shortName(element))
            : "Remove %s.class; for a new version of the JDK or of outside data use version."
                .formatted(knowledge.shortName(type)),
        setting.position());
  }
}
