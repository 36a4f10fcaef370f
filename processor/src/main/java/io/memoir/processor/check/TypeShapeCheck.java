package io.memoir.processor.check;

import io.memoir.processor.model.CachedType;
import io.memoir.processor.report.Position;
import io.memoir.processor.report.Problem;
import io.memoir.processor.report.ProblemCode;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** A wrapper implements an interface or extends an open class; there has to be one. */
final class TypeShapeCheck implements Check {

  @Override
  public Stream<Problem> problems(CachedType type) {
    TypeElement element = type.element();
    String obstacle = obstacle(type);
    if (obstacle == null) {
      return Stream.empty();
    }
    return Stream.of(new Problem(
        ProblemCode.CacheType,
        "%s %s, so it can have no wrapper.".formatted(element.getSimpleName(), obstacle),
        "Annotate the methods of an interface that it implements, or of an open class.",
        Position.of(element)));
  }

  private static @Nullable String obstacle(CachedType type) {
    TypeElement element = type.element();
    ElementKind kind = element.getKind();
    Set<Modifier> modifiers = element.getModifiers();
    if (kind == ElementKind.ENUM || kind == ElementKind.RECORD) {
      return "is " + (kind == ElementKind.ENUM ? "an enum" : "a record");
    }
    if (kind == ElementKind.ANNOTATION_TYPE) {
      return "is an annotation type";
    }
    if (modifiers.contains(Modifier.SEALED)) {
      return "is sealed";
    }
    if (isHidden(element)) {
      return "cannot be named outside of the type that encloses it";
    }
    return kind == ElementKind.CLASS ? obstacleToSubclass(type) : null;
  }

  private static @Nullable String obstacleToSubclass(CachedType type) {
    TypeElement element = type.element();
    Set<Modifier> modifiers = element.getModifiers();
    if (modifiers.contains(Modifier.FINAL)) {
      return "is final";
    }
    if (modifiers.contains(Modifier.ABSTRACT)) {
      return "is abstract, and a wrapper would not know its abstract methods";
    }
    if (element.getNestingKind() == NestingKind.MEMBER && !modifiers.contains(Modifier.STATIC)) {
      return "is an inner class, which needs an instance of its enclosing type";
    }
    return type.constructors().isEmpty() ? "has only private constructors" : null;
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
