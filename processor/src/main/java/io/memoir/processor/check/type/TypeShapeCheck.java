package io.memoir.processor.check.type;

import io.memoir.processor.check.Check;
import io.memoir.processor.model.CachedType;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** A wrapper implements an interface or extends an open class; there has to be one. */
public final class TypeShapeCheck implements Check {

  private static final String ELSEWHERE =
      "annotate the methods of an interface that %s implements.";

  /** Makes the check. */
  public TypeShapeCheck() {}

  @Override
  public Stream<Problem> problems(CachedType type) {
    List<Problem> problems = new ArrayList<>();
    TypeElement element = type.element();
    Set<Modifier> modifiers = element.getModifiers();
    if (isHidden(element)) {
      problems.add(problem(
          ProblemCode.CacheHiddenType,
          element,
          "cannot be named outside of the type or method that encloses it",
          "Take private away, or move %s out."));
    }
    switch (element.getKind()) {
      case ENUM, RECORD, ANNOTATION_TYPE -> problems.add(kind(type));
      case CLASS -> addObstaclesToSubclass(type, problems);
      default -> {}
    }
    if (modifiers.contains(Modifier.SEALED) && element.getKind() != ElementKind.ENUM) {
      problems.add(problem(
          ProblemCode.CacheSealedType,
          element,
          "is sealed",
          "Make %s non-sealed, or take sealed and permits away."));
    }
    return problems.stream();
  }

  /** At the annotation, which is what has to move; one compiler has no place for a record. */
  private static Problem kind(CachedType type) {
    TypeElement element = type.element();
    String kind = switch (element.getKind()) {
      case ENUM -> "an enum";
      case RECORD -> "a record";
      default -> "an annotation type";
    };
    Problem problem = problem(
        ProblemCode.CacheTypeKind,
        element,
        "is " + kind,
        "Move the methods to an interface or a class, or " + ELSEWHERE);
    return type.functions().stream()
        .findFirst()
        .map(function -> problem.at(function.position()))
        .orElse(problem);
  }

  private static void addObstaclesToSubclass(CachedType type, List<Problem> problems) {
    TypeElement element = type.element();
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.FINAL)) {
      problems.add(problem(
          ProblemCode.CacheFinalClass, element, "is final", "Take final away, or " + ELSEWHERE));
    }
    if (modifiers.contains(Modifier.ABSTRACT)) {
      problems.add(problem(
          ProblemCode.CacheAbstractClass,
          element,
          "is abstract, and a wrapper would not know its abstract methods",
          "Take abstract away, or " + ELSEWHERE));
    }
    if (element.getNestingKind() == NestingKind.MEMBER && !modifiers.contains(Modifier.STATIC)) {
      problems.add(problem(
          ProblemCode.CacheInnerClass,
          element,
          "is an inner class, which needs an instance of its enclosing type",
          "Make %s static, or move it out."));
    }
    // A constructor that is not written is as private as its class.
    if (type.constructors().isEmpty() && !modifiers.contains(Modifier.PRIVATE)) {
      problems.add(problem(
          ProblemCode.CachePrivateConstructors,
          element,
          "has only private constructors",
          "Take private away from one that a subclass can call, or " + ELSEWHERE));
    }
  }

  private static Problem problem(
      ProblemCode code, TypeElement element, String obstacle, String hint) {
    String name = element.getSimpleName().toString();
    return new Problem(
        code,
        "%s %s, so it can have no wrapper.".formatted(name, obstacle),
        hint.formatted(name),
        Position.of(element));
  }

  private static boolean isHidden(TypeElement element) {
    Element next = element;
    while (next instanceof TypeElement enclosing) {
      if (enclosing.getModifiers().contains(Modifier.PRIVATE)
          || enclosing.getNestingKind() == NestingKind.LOCAL) {
        return true;
      }
      next = enclosing.getEnclosingElement();
    }
    return false;
  }
}
