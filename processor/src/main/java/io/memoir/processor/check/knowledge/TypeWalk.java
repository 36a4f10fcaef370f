package io.memoir.processor.check.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what is no data in what values of a type are made of, as deep as declared types tell:
 * arrays, type arguments of the JDK's containers, fields and record components, permitted
 * subclasses, bounds of type variables and wildcards. For one round and one thread.
 */
public final class TypeWalk {

  /** A class can have a field of a type that grows with every level, {@code Node<List<T>>}. */
  private static final int MAX_DEPTH = 20;

  private final TypeKnowledge knowledge;
  private final Fields fields;
  private final NoDataTypes noData;

  /** Makes a walk through types that {@code knowledge} knows. */
  public TypeWalk(TypeKnowledge knowledge) {
    this.knowledge = knowledge;
    this.fields = new Fields(knowledge);
    this.noData = new NoDataTypes(knowledge, fields);
  }

  /** What is looked for, and what has been seen. */
  private record Search(
      Use use, Predicate<TypeMirror> isServed, Set<String> seen, List<Found> found) {}

  /**
   * What is no data in values of {@code type}; each type once, where it is met first.
   *
   * @param root the name of the value, with which paths begin
   * @param isServed tells types that need no look, whatever is in them
   */
  public List<Found> find(TypeMirror type, String root, Use use, Predicate<TypeMirror> isServed) {
    Search search = new Search(use, isServed, new HashSet<>(), new ArrayList<>());
    walk(type, root, 0, search);
    return search.found();
  }

  private void walk(TypeMirror type, String path, int depth, Search search) {
    try {
      look(type, path, depth, search);
    } catch (RuntimeException incomplete) {
      // A class file may mention classes that are not on the class path; only source may not.
      boolean isClassFile =
          type instanceof DeclaredType declared && !knowledge.isSource(declared.asElement());
      if (!isClassFile) {
        throw incomplete;
      }
    }
  }

  private void look(TypeMirror type, String path, int depth, Search search) {
    boolean isKnown = type.getKind() != TypeKind.ERROR && !type.getKind().isPrimitive();
    if (!isKnown
        || depth > MAX_DEPTH
        || search.isServed().test(type)
        || !search.seen().add(type.toString())) {
      return;
    }
    NoData kind = saysItsKey(type, search.use()) ? null : noData.kind(type, search.use());
    if (kind == null) {
      insides(type, search.use())
          .forEach(part -> walk(part.type(), path + part.step(), depth + 1, search));
    } else {
      search.found().add(new Found(type, kind, path));
    }
  }

  private boolean saysItsKey(TypeMirror type, Use use) {
    return use == Use.ARGUMENT
        && type instanceof DeclaredType declared
        && !knowledge.isJdk(declared.asElement())
        && !fields.keyMembers(declared).isEmpty();
  }

  private Stream<Part> insides(TypeMirror type, Use use) {
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

  /** The class of the JDK because of which a type is {@link NoData#OPAQUE}; null if it is one. */
  public @Nullable TypeElement opaqueSuperclass(TypeMirror type) {
    return noData.opaqueSuperclass(type);
  }
}
