package io.memoir.processor.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Walks through what values are made of, as far as declarations tell: elements of arrays, type
 * arguments, bounds, fields, permitted subclasses. For one walk.
 */
final class UserTypes {

  private final Predicate<TypeElement> isLeftOut;
  private final Predicate<TypeElement> isEntered;
  private final Deque<TypeMirror> open = new ArrayDeque<>();
  private final Set<Element> seen = new HashSet<>();
  private final Set<TypeElement> found = new LinkedHashSet<>();

  private UserTypes(Predicate<TypeElement> isLeftOut, Predicate<TypeElement> isEntered) {
    this.isLeftOut = isLeftOut;
    this.isEntered = isEntered;
  }

  /**
   * The classes that values of the types {@code from} may be made of, the nearest first.
   *
   * @param isLeftOut tells the classes that do not matter, nor what is in them
   * @param isEntered tells the classes whose fields are followed
   */
  static List<TypeElement> in(
      List<TypeMirror> from, Predicate<TypeElement> isLeftOut, Predicate<TypeElement> isEntered) {
    UserTypes walk = new UserTypes(isLeftOut, isEntered);
    walk.open.addAll(from);
    while (!walk.open.isEmpty()) {
      walk.visit(walk.open.remove());
    }
    return new ArrayList<>(walk.found);
  }

  private void visit(TypeMirror type) {
    if (type instanceof ArrayType array) {
      open.add(array.getComponentType());
    } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      open.add(wildcard.getExtendsBound());
    } else if (type instanceof TypeVariable variable && seen.add(variable.asElement())) {
      open.add(variable.getUpperBound());
    } else if (type instanceof IntersectionType intersection) {
      open.addAll(intersection.getBounds());
    } else if (type instanceof DeclaredType declared) {
      open.addAll(declared.getTypeArguments());
      visit((TypeElement) declared.asElement());
    }
  }

  private void visit(TypeElement type) {
    if (!seen.add(type) || type.getKind() == ElementKind.ENUM || isLeftOut.test(type)) {
      return;
    }
    found.add(type);
    open.addAll(type.getPermittedSubclasses());
    if (isEntered.test(type)) {
      follow(type);
      Members.superclasses(type).forEach(this::follow);
    }
  }

  private void follow(TypeElement type) {
    Members.fields(type).stream().map(VariableElement::asType).forEach(open::add);
  }
}
