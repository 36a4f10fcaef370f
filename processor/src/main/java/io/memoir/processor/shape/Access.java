package io.memoir.processor.shape;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** What a wrapper beside {@code user} can use without an error or a warning of the compiler. */
final class Access {

  private final Elements elements;
  private final TypeElement user;

  Access(Elements elements, TypeElement user) {
    this.elements = elements;
    this.user = user;
  }

  /** Whether instances of the class can be handled: it is concrete, and stands for itself. */
  boolean canHandle(TypeElement type) {
    Set<Modifier> modifiers = type.getModifiers();
    boolean isInner =
        !modifiers.contains(Modifier.STATIC) && type.getEnclosingElement() instanceof TypeElement;
    return (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
        && !modifiers.contains(Modifier.ABSTRACT)
        && (!isInner || type.getKind() == ElementKind.RECORD)
        && canName(type)
        && isCurrent(type);
  }

  /** Whether a type and all that encloses it can be named. */
  boolean canName(TypeElement type) {
    for (Element next = type; next instanceof TypeElement; next = next.getEnclosingElement()) {
      if (!isAccessible(next)) {
        return false;
      }
    }
    ModuleElement own = elements.getModuleOf(user);
    if (own == null || own.isUnnamed() || own.equals(elements.getModuleOf(type))) {
      return true;
    }
    return type.equals(elements.getTypeElement(own, type.getQualifiedName()));
  }

  /** Whether all classes that a type is made of can be named. */
  boolean canName(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return false;
    }
    if (type instanceof ArrayType array) {
      return canName(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror upper = wildcard.getExtendsBound();
      TypeMirror lower = wildcard.getSuperBound();
      return (upper == null || canName(upper)) && (lower == null || canName(lower));
    }
    if (type instanceof DeclaredType declared) {
      return canName((TypeElement) declared.asElement())
          && declared.getTypeArguments().stream().allMatch(this::canName);
    }
    return type instanceof TypeVariable || type.getKind().isPrimitive();
  }

  /** Whether a member can be used: nothing to catch, and no warning. */
  boolean canUse(Element member) {
    return isAccessible(member)
        && !elements.isDeprecated(member)
        && !(member instanceof ExecutableElement code && !code.getThrownTypes().isEmpty());
  }

  /** Whether a type can be named without a warning. */
  boolean isCurrent(TypeElement type) {
    for (Element next = type; next instanceof TypeElement; next = next.getEnclosingElement()) {
      if (elements.isDeprecated(next)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a type can be written down, with its type arguments, without a warning. */
  boolean canWrite(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return canWrite(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
          .filter(Objects::nonNull)
          .allMatch(this::canWrite);
    }
    if (type instanceof DeclaredType declared) {
      TypeElement element = (TypeElement) declared.asElement();
      boolean isRaw =
          declared.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
      return !isRaw
          && canName(element)
          && isCurrent(element)
          && declared.getTypeArguments().stream().allMatch(this::canWrite);
    }
    return canName(type);
  }

  private boolean isAccessible(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    boolean isSamePackage = elements.getPackageOf(element).equals(elements.getPackageOf(user));
    return modifiers.contains(Modifier.PUBLIC)
        || (isSamePackage && !modifiers.contains(Modifier.PRIVATE));
  }
}
