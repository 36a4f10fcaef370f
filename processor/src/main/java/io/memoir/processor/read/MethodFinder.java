package io.memoir.processor.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the methods of a type: its own in source order, then the inherited ones that it does not
 * override, supertype by supertype. The order is the same for every compiler.
 */
final class MethodFinder {

  private final Elements elements;
  private final Types types;
  private final TypeElement type;
  private final Members members;
  private final List<List<ExecutableElement>> found = new ArrayList<>();
  private final Set<TypeElement> seen = new HashSet<>();

  private MethodFinder(Elements elements, Types types, TypeElement type) {
    this.elements = elements;
    this.types = types;
    this.type = type;
    this.members = new Members(types, (DeclaredType) type.asType());
  }

  /** All methods but those of {@code Object}; static and private ones only if they are its own. */
  static List<FoundMethod> find(Elements elements, Types types, TypeElement type) {
    MethodFinder finder = new MethodFinder(elements, types, type);
    finder.visit(type);
    return finder.found.stream()
        .map(merged -> new FoundMethod(finder.representative(merged), List.copyOf(merged)))
        .toList();
  }

  private void visit(TypeElement next) {
    boolean isObject = next.getQualifiedName().contentEquals("java.lang.Object");
    if (isObject || !seen.add(next)) {
      return;
    }
    for (ExecutableElement method : ElementFilter.methodsIn(next.getEnclosedElements())) {
      if (next.equals(type) || isInherited(method)) {
        add(method);
      }
    }
    for (TypeMirror supertype : types.directSupertypes(next.asType())) {
      visit((TypeElement) ((DeclaredType) supertype).asElement());
    }
  }

  private boolean isInherited(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    if (modifiers.contains(Modifier.STATIC) || modifiers.contains(Modifier.PRIVATE)) {
      return false;
    }
    return modifiers.contains(Modifier.PUBLIC)
        || modifiers.contains(Modifier.PROTECTED)
        || elements.getPackageOf(method).equals(elements.getPackageOf(type));
  }

  private void add(ExecutableElement method) {
    for (List<ExecutableElement> merged : found) {
      if (merged.stream().anyMatch(known -> isOneMember(known, method))) {
        merged.removeIf(known -> overrides(method, known));
        if (merged.stream().noneMatch(known -> overrides(known, method))) {
          merged.add(method);
        }
        return;
      }
    }
    found.add(new ArrayList<>(List.of(method)));
  }

  /** As the compiler says; one says yes for methods of any two interfaces. */
  private boolean overrides(ExecutableElement method, ExecutableElement other) {
    TypeElement overriding = (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    TypeElement overridden = (TypeElement) Objects.requireNonNull(other.getEnclosingElement());
    boolean isRelated = !overriding.getKind().isInterface()
        || types.isSubtype(types.erasure(overriding.asType()), types.erasure(overridden.asType()));
    return isRelated && elements.overrides(method, other, type);
  }

  /** The method that can stand for all, one with an annotation of ours if there is a choice. */
  private ExecutableElement representative(List<ExecutableElement> merged) {
    return merged.stream()
        .filter(method -> merged.stream().allMatch(other -> canStandFor(method, other)))
        .min(Comparator.comparing(method -> !isAnnotated(method)))
        .orElse(merged.get(0));
  }

  private static boolean isAnnotated(ExecutableElement method) {
    return Stream.of(method, Objects.requireNonNull(method.getEnclosingElement()))
        .anyMatch(holder -> !AnnotationNames.decisions(holder).isEmpty());
  }

  private boolean canStandFor(ExecutableElement method, ExecutableElement other) {
    ExecutableType a = members.type(method);
    ExecutableType b = members.type(other);
    TypeMirror returned = a.getReturnType();
    TypeMirror expected = b.getReturnType();
    if (returned.getKind().isPrimitive() || returned.getKind() == TypeKind.VOID) {
      return types.isSameType(returned, expected);
    }
    // Type parameters of two methods are not the same types, whatever their names.
    boolean isReturnable = a.getTypeVariables().isEmpty()
        ? types.isAssignable(returned, expected)
        : types.isSubtype(types.erasure(returned), types.erasure(expected));
    return isReturnable && types.isSubsignature(a, b);
  }

  /** Whether the type has one member for both: one overrides the other, or both are inherited. */
  private boolean isOneMember(ExecutableElement known, ExecutableElement method) {
    if (!known.getSimpleName().equals(method.getSimpleName())
        || known.getKind() != ElementKind.METHOD) {
      return false;
    }
    ExecutableType a = members.type(known);
    ExecutableType b = members.type(method);
    return types.isSubsignature(a, b) || types.isSubsignature(b, a);
  }
}
