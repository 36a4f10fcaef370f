package io.memoir.processor.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What is known of types by their declarations: which can never be data, and where they hide. */
final class TypeKnowledge {

  /** Types whose values can be read once. */
  private static final List<String> ONE_SHOT = List.of(
      "java.util.stream.BaseStream",
      "java.util.Iterator",
      "java.util.Spliterator",
      "java.util.Enumeration");

  /** Types whose values stand for something outside of themselves. */
  private static final List<String> LIVE = List.of(
      "java.io.InputStream",
      "java.io.OutputStream",
      "java.io.Reader",
      "java.io.Writer",
      "java.io.RandomAccessFile",
      "java.lang.ClassLoader",
      "java.lang.Process",
      "java.lang.Thread",
      "java.lang.ThreadLocal",
      "java.lang.ref.Reference",
      "java.net.ServerSocket",
      "java.net.Socket",
      "java.net.http.HttpClient",
      "java.nio.channels.Channel",
      "java.nio.file.FileSystem",
      "java.sql.Connection",
      "java.sql.ResultSet",
      "java.sql.Statement",
      "java.util.Timer",
      "java.util.concurrent.CompletionStage",
      "java.util.concurrent.Executor",
      "java.util.concurrent.Flow.Publisher",
      "java.util.concurrent.Future",
      "java.util.concurrent.locks.Condition",
      "java.util.concurrent.locks.Lock",
      "javax.sql.DataSource",
      "org.reactivestreams.Publisher");

  private final Elements elements;
  private final Types types;

  TypeKnowledge(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * A type inside another, and the way to it: empty, {@code []}, {@code <Connection>}, {@code .db}.
   */
  record Found(TypeMirror type, String path) {}

  Elements elements() {
    return elements;
  }

  Types types() {
    return types;
  }

  boolean isOneShot(TypeMirror type) {
    return isAny(type, ONE_SHOT);
  }

  /** Whether values of the type are no data: read once, live, or code. */
  boolean isNoData(TypeMirror type) {
    return isOneShot(type) || isAny(type, LIVE) || isFunctional(type);
  }

  private boolean isFunctional(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getAnnotation(FunctionalInterface.class) != null;
  }

  private boolean isAny(TypeMirror type, List<String> names) {
    return names.stream().anyMatch(name -> isA(type, name));
  }

  /** Whether the type is the named one or a subtype of it. */
  boolean isA(TypeMirror type, String name) {
    TypeElement known = elements.getTypeElement(name.replace('$', '.'));
    boolean isReference = type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.TYPEVAR;
    return known != null
        && isReference
        && types.isAssignable(types.erasure(type), types.erasure(known.asType()));
  }

  /** The first type that {@code isMeant} in what a value of {@code type} is made of. */
  Optional<Found> find(TypeMirror type, Predicate<TypeMirror> isMeant) {
    return Optional.ofNullable(find(type, "", isMeant, new HashSet<>()));
  }

  private @Nullable Found find(
      TypeMirror type, String path, Predicate<TypeMirror> isMeant, Set<String> seen) {
    if (isMeant.test(type)) {
      return new Found(type, path);
    }
    if (type instanceof ArrayType array) {
      return find(array.getComponentType(), path + "[]", isMeant, seen);
    }
    if (type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null) {
      return find(wildcard.getExtendsBound(), path, isMeant, seen);
    }
    if (type instanceof DeclaredType declared && seen.add(declared.toString())) {
      Found inArguments = findInArguments(declared, path, isMeant, seen);
      return inArguments != null ? inArguments : findInComponents(declared, path, isMeant, seen);
    }
    return null;
  }

  /** Collections, maps and optionals hold values of their type arguments; other types may not. */
  private @Nullable Found findInArguments(
      DeclaredType type, String path, Predicate<TypeMirror> isMeant, Set<String> seen) {
    String packageName =
        elements.getPackageOf(type.asElement()).getQualifiedName().toString();
    if (!packageName.equals("java.util") && !packageName.equals("java.util.concurrent")) {
      return null;
    }
    for (TypeMirror argument : type.getTypeArguments()) {
      Found found = find(argument, path + "<" + shortName(argument) + ">", isMeant, seen);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Found findInComponents(
      DeclaredType type, String path, Predicate<TypeMirror> isMeant, Set<String> seen) {
    TypeElement element = (TypeElement) type.asElement();
    if (element.getKind() != ElementKind.RECORD) {
      return null;
    }
    for (RecordComponentElement component : element.getRecordComponents()) {
      TypeMirror componentType = types.asMemberOf(type, component);
      String componentPath = path + "." + component.getSimpleName();
      Found found = find(componentType, componentPath, isMeant, seen);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The simple name of a type, for messages. */
  String shortName(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return shortName(array.getComponentType()) + "[]";
    }
    if (type instanceof DeclaredType declared) {
      return declared.asElement().getSimpleName().toString();
    }
    return types.erasure(type).toString();
  }
}
