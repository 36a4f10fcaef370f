package io.memoir.processor.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Finds the classes that a declared type mentions: itself, its type arguments, and the bounds of
 * type variables and wildcards. {@code Object} is none of them, as it says nothing. For one walk.
 */
final class MentionedTypes {

  private final Types types;
  private final Members members;
  private final Access access;
  private final Set<Element> variables = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final List<TypeMirror> found = new ArrayList<>();

  private MentionedTypes(Types types, Members members, Access access) {
    this.types = types;
    this.members = members;
    this.access = access;
  }

  /** The erased classes in the types {@code from} that a wrapper can name, each once, in order. */
  static List<TypeMirror> in(List<TypeMirror> from, Types types, Members members, Access access) {
    MentionedTypes walk = new MentionedTypes(types, members, access);
    from.forEach(walk::visit);
    return walk.found;
  }

  private void visit(TypeMirror type) {
    if (type instanceof ArrayType array) {
      TypeMirror element = element(array);
      if (element.getKind().isPrimitive() || !isObject(types.erasure(element))) {
        add(type);
      }
      visitInside(element);
    } else if (type instanceof DeclaredType declared) {
      if (!isObject(declared)) {
        add(declared);
      }
      visitInside(declared);
    } else {
      visitInside(type);
    }
  }

  private void visitInside(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      declared.getTypeArguments().forEach(this::visit);
      visitInside(declared.getEnclosingType());
    } else if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      visit(wildcard.getExtendsBound());
    } else if (type instanceof TypeVariable variable && variables.add(variable.asElement())) {
      // The declared bounds: one compiler gives one of several as the upper bound.
      ((TypeParameterElement) variable.asElement()).getBounds().forEach(this::visit);
    } else if (type instanceof IntersectionType intersection) {
      intersection.getBounds().forEach(this::visit);
    }
  }

  private void add(TypeMirror type) {
    TypeMirror erasure = types.erasure(type);
    if (access.canName(erasure) && names.add(members.erased(erasure))) {
      found.add(erasure);
    }
  }

  private static TypeMirror element(TypeMirror type) {
    return type instanceof ArrayType array ? element(array.getComponentType()) : type;
  }

  private boolean isObject(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && members.erased(type).equals(Object.class.getName());
  }
}
