package io.memoir.processor.shape;

import io.memoir.processor.source.PlainCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The fields of the user's classes, and how a wrapper reads them. */
final class Members {

  private static final Map<TypeKind, String> DESCRIPTORS = Map.of(
      TypeKind.BOOLEAN, "Z",
      TypeKind.BYTE, "B",
      TypeKind.SHORT, "S",
      TypeKind.CHAR, "C",
      TypeKind.INT, "I",
      TypeKind.LONG, "J",
      TypeKind.FLOAT, "F",
      TypeKind.DOUBLE, "D");

  private final Elements elements;
  private final Types types;
  private final PlainCode code;
  private final Access access;

  Members(Elements elements, Types types, PlainCode code, Access access) {
    this.elements = elements;
    this.types = types;
    this.code = code;
    this.access = access;
  }

  /** The instance fields that a class declares itself, in source order. */
  static List<VariableElement> fields(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .toList();
  }

  /** The instance methods that a class declares itself and a wrapper can call, in source order. */
  List<ExecutableElement> methods(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(access::canUse)
        .toList();
  }

  /** The superclasses below {@code Object} and {@code Record}, the next one first. */
  static List<TypeElement> superclasses(TypeElement type) {
    List<TypeElement> found = new ArrayList<>();
    TypeMirror next = type.getSuperclass();
    while (next instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement superclass
        && !isRoot(superclass)) {
      found.add(superclass);
      next = superclass.getSuperclass();
    }
    return found;
  }

  private static boolean isRoot(TypeElement type) {
    return type.getQualifiedName().contentEquals("java.lang.Object")
        || type.getQualifiedName().contentEquals("java.lang.Record");
  }

  /** Whether a type is part of the Java platform. */
  boolean isJdk(Element type) {
    String name = elements.getPackageOf(type).getQualifiedName() + ".";
    return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.");
  }

  /** How a wrapper reads the value of a field, as it is; nothing if that is not certain. */
  Optional<String> read(TypeElement type, VariableElement field) {
    String name = field.getSimpleName().toString();
    if (!access.canName(field.asType())) {
      return Optional.empty();
    }
    if (type.getKind() != ElementKind.RECORD && access.canUse(field)) {
      return Optional.of(name);
    }
    return methods(type).stream()
        .filter(method -> method.getParameters().isEmpty())
        .filter(method -> types.isSameType(method.getReturnType(), field.asType()))
        .filter(method -> reads(method, type, name))
        .map(method -> method.getSimpleName() + "()")
        .findFirst();
  }

  /**
   * An accessor that the user wrote may hide what tells two records apart; a class file does not
   * tell who wrote it.
   */
  private boolean reads(ExecutableElement method, TypeElement type, String field) {
    boolean isUntouched = type.getKind() == ElementKind.RECORD
        && code.isKnown(type)
        && method.getSimpleName().contentEquals(field)
        && !code.declaresAccessor(type, field);
    return isUntouched || code.returned(method).filter(field::equals).isPresent();
  }

  /** Whether a call with as many arguments could mean another method or constructor. */
  boolean isOverloaded(TypeElement type, ExecutableElement called) {
    int count = called.getParameters().size();
    List<ExecutableElement> all = called.getKind() == ElementKind.CONSTRUCTOR
        ? ElementFilter.constructorsIn(type.getEnclosedElements())
        : ElementFilter.methodsIn(elements.getAllMembers(type));
    return all.stream()
        .filter(other -> !other.equals(called))
        .filter(other -> other.getSimpleName().equals(called.getSimpleName()))
        .anyMatch(other -> other.isVarArgs() || other.getParameters().size() == count);
  }

  /** A field as the runtime names it. */
  String text(VariableElement field) {
    return erased(field.asType()) + " " + field.getSimpleName();
  }

  /** The name of the erased type, as {@code Class.getName()} gives it. */
  String erased(TypeMirror type) {
    TypeMirror erasure = types.erasure(type);
    return erasure instanceof ArrayType array
        ? "[" + descriptor(array.getComponentType())
        : binary(erasure);
  }

  private String descriptor(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return "[" + descriptor(array.getComponentType());
    }
    String primitive = DESCRIPTORS.get(type.getKind());
    return primitive == null ? "L" + binary(type) + ";" : primitive;
  }

  private String binary(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? elements.getBinaryName((TypeElement) declared.asElement()).toString()
        : type.getKind().name().toLowerCase(Locale.ROOT);
  }
}
