package io.memoir.processor.check.knowledge;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * What values of a type are made of, as far as declared types tell: elements of arrays, type
 * arguments of the JDK's containers, fields and record components, permitted subclasses, bounds of
 * type variables and wildcards. For one round and one thread.
 */
public final class Insides {

  private final TypeKnowledge knowledge;
  private final Fields fields;

  /** Looks into types that {@code knowledge} knows. */
  public Insides(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.fields = new Fields(knowledge);
  }

  /** The types of the parts of a value; nothing if it has none, or none that its type tells. */
  public Stream<Part> of(TypeMirror type, Use use) {
    if (type instanceof ArrayType array) {
      return Stream.of(new Part(array.getComponentType(), "[]"));
    }
    if (type instanceof TypeVariable variable) {
      return bounds(variable).map(bound -> new Part(bound, ""));
    }
    if (type instanceof IntersectionType intersection) {
      return intersection.getBounds().stream().map(bound -> new Part(bound, ""));
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.ofNullable(wildcard.getExtendsBound()).map(bound -> new Part(bound, ""));
    }
    return type instanceof DeclaredType declared ? parts(declared, use).stream() : Stream.empty();
  }

  /** The declared bounds too: one compiler gives one of several as the upper bound. */
  private static Stream<TypeMirror> bounds(TypeVariable variable) {
    TypeParameterElement declaration = (TypeParameterElement) variable.asElement();
    return Stream.concat(Stream.of(variable.getUpperBound()), declaration.getBounds().stream());
  }

  private List<Part> parts(DeclaredType type, Use use) {
    if (knowledge.isJdk(type.asElement())) {
      return fields.typeArguments(type).toList();
    }
    if (use == Use.SHARED || type.asElement().getKind() == ElementKind.ENUM) {
      return List.of();
    }
    List<Part> keyMembers = use == Use.ARGUMENT ? fields.keyMembers(type) : List.of();
    return keyMembers.isEmpty()
        ? Stream.concat(fields.of(type, use).stream(), permitted(type)).toList()
        : keyMembers;
  }

  private static Stream<Part> permitted(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    return element.getPermittedSubclasses().stream()
        .map(subclass ->
            new Part(subclass, "(" + ((DeclaredType) subclass).asElement().getSimpleName() + ")"));
  }

  /** Whether a type is a container of the JDK that does not say what it holds. */
  public boolean isRawContainer(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    return type.getTypeArguments().isEmpty()
        && !element.getTypeParameters().isEmpty()
        && knowledge.isJdk(element)
        && fields.isContainer(type);
  }
}
