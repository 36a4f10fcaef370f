package io.memoir.processor.check.knowledge;

import io.memoir.processor.model.CachedMethod;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What is known of single types by their declarations. For one round and one thread. */
public final class TypeKnowledge {

  private final Elements elements;
  private final Types types;
  private final Predicate<String> isSource;
  private final Map<TypeElement, Set<String>> supertypes = new HashMap<>();

  /**
   * Knows types through the compiler.
   *
   * @param isSource knows the full names of the top-level types that are compiled from source
   */
  public TypeKnowledge(Elements elements, Types types, Predicate<String> isSource) {
    this.elements = elements;
    this.types = types;
    this.isSource = isSource;
  }

  /** The compiler's elements. */
  public Elements elements() {
    return elements;
  }

  /** The compiler's types. */
  public Types types() {
    return types;
  }

  /** The type of a full name, nested ones with {@code $} or {@code .}; null if there is none. */
  public @Nullable TypeElement find(String name) {
    TypeElement exact = elements.getTypeElement(name);
    return exact == null ? elements.getTypeElement(name.replace('$', '.')) : exact;
  }

  /** A type of the JDK that every program has. */
  public TypeMirror type(String name) {
    return elements.getTypeElement(name).asType();
  }

  /** Whether the type is the named one or a subtype of it, be that on the class path or not. */
  public boolean isA(TypeMirror type, String name) {
    return isAny(type, List.of(name.replace('$', '.')));
  }

  /** Whether the type is a declared one that is named, or a subtype of one. */
  boolean isAny(TypeMirror type, Collection<String> names) {
    if (type.getKind() == TypeKind.TYPEVAR || type.getKind() == TypeKind.INTERSECTION) {
      return types.directSupertypes(type).stream().anyMatch(bound -> isAny(bound, names));
    }
    return type instanceof DeclaredType declared
        && !Collections.disjoint(names, supertypes((TypeElement) declared.asElement()));
  }

  /** The full names of a type and of all its supertypes, as far as these are known. */
  private Set<String> supertypes(TypeElement type) {
    Set<String> known = supertypes.get(type);
    if (known == null) {
      known = new HashSet<>();
      addSupertypes(type, known);
      supertypes.put(type, known);
    }
    return known;
  }

  private void addSupertypes(TypeElement type, Set<String> names) {
    if (names.add(type.getQualifiedName().toString())) {
      for (TypeMirror supertype : types.directSupertypes(type.asType())) {
        if (supertype instanceof DeclaredType declared) {
          addSupertypes((TypeElement) declared.asElement(), names);
        }
      }
    }
  }

  /** Whether an element belongs to the JDK, whose fields say nothing about the content. */
  public boolean isJdk(Element element) {
    ModuleElement module = elements.getModuleOf(element);
    String name = module == null || module.isUnnamed()
        ? elements.getPackageOf(element).getQualifiedName().toString()
        : module.getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("jdk.");
  }

  /** Whether an element is compiled from source; else it comes from a class file. */
  public boolean isSource(Element element) {
    boolean found = false;
    for (Element next = element; next != null; next = next.getEnclosingElement()) {
      found |= next instanceof TypeElement type
          && isSource.test(type.getQualifiedName().toString());
    }
    return found;
  }

  /** Whether a function comes from a class file; not every compiler shows the source of others. */
  public boolean isClassFile(CachedMethod function) {
    return !function.hasSource() && !isSource(function.signature().declaringType());
  }

  /** The simple name of a type, for messages. */
  public String shortName(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return shortName(array.getComponentType()) + "[]";
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror bound = wildcard.getExtendsBound();
      return bound == null ? "?" : shortName(bound);
    }
    TypeMirror plain = types.erasure(type);
    return plain instanceof DeclaredType declared
        ? declared.asElement().getSimpleName().toString()
        : plain.toString();
  }
}
