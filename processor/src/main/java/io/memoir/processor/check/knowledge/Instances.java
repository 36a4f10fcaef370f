package io.memoir.processor.check.knowledge;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Whether generated code can make an instance of a class, and what that instance takes. For one
 * round.
 */
public final class Instances {

  private final TypeKnowledge knowledge;

  /** Looks at classes that {@code knowledge} knows. */
  public Instances(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** Why {@code new X()} would not compile in the package of {@code user}; null if it would. */
  public @Nullable String obstacle(DeclaredType type, TypeElement user) {
    TypeElement element = (TypeElement) type.asElement();
    Set<Modifier> modifiers = element.getModifiers();
    if (element.getKind() != ElementKind.CLASS && element.getKind() != ElementKind.RECORD) {
      return "is no class";
    }
    if (modifiers.contains(Modifier.ABSTRACT)) {
      return "is abstract";
    }
    if (element.getNestingKind() == NestingKind.MEMBER && !modifiers.contains(Modifier.STATIC)) {
      return "is an inner class, which needs an instance of its enclosing type";
    }
    if (!isVisible(element, user)) {
      return "cannot be seen from the package of " + user.getSimpleName();
    }
    boolean hasConstructor = ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
        .anyMatch(constructor -> isUsable(constructor, user));
    return hasConstructor ? null : "has no constructor without parameters that can be called";
  }

  /** Whether a class, and all that encloses it, can be named in the package of {@code user}. */
  public boolean isVisible(TypeElement type, TypeElement user) {
    for (Element next = type; next instanceof TypeElement; next = next.getEnclosingElement()) {
      if (!isAccessible(next, user)) {
        return false;
      }
    }
    return true;
  }

  private boolean isUsable(ExecutableElement constructor, TypeElement user) {
    return constructor.getParameters().isEmpty()
        && constructor.getThrownTypes().stream()
            .allMatch(thrown -> knowledge.isA(thrown, "java.lang.RuntimeException")
                || knowledge.isA(thrown, "java.lang.Error"))
        && isAccessible(constructor, user);
  }

  private boolean isAccessible(Element element, TypeElement user) {
    Set<Modifier> modifiers = element.getModifiers();
    boolean isSamePackage =
        knowledge.elements().getPackageOf(element).equals(knowledge.elements().getPackageOf(user));
    return modifiers.contains(Modifier.PUBLIC)
        || (isSamePackage && !modifiers.contains(Modifier.PRIVATE));
  }

  /**
   * The erased type that {@code type} takes as an implementation of the functional interface of
   * that name; {@code Object} if it implements the raw interface, nothing if it does not implement
   * it.
   */
  public Optional<TypeMirror> taken(TypeMirror type, String functionalInterface) {
    return taken(type, functionalInterface, 0);
  }

  /**
   * The same for one of several things that it takes.
   *
   * @param index the place among the type parameters of the interface, from 0
   */
  public Optional<TypeMirror> taken(TypeMirror type, String functionalInterface, int index) {
    Types types = knowledge.types();
    if (type instanceof DeclaredType declared
        && ((TypeElement) declared.asElement())
            .getQualifiedName()
            .contentEquals(functionalInterface)) {
      return Optional.of(
          declared.getTypeArguments().isEmpty()
              ? knowledge.elements().getTypeElement("java.lang.Object").asType()
              : types.erasure(declared.getTypeArguments().get(index)));
    }
    return types.directSupertypes(type).stream()
        .flatMap(supertype -> taken(supertype, functionalInterface, index).stream())
        .findFirst();
  }
}
