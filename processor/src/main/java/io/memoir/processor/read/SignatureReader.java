package io.memoir.processor.read;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.model.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads methods and constructors as members of the annotated type. */
final class SignatureReader {

  /** Annotations that stand before a declaration and say something about null. */
  private static final Set<String> NULLNESS =
      Set.of("Nullable", "NonNull", "Nonnull", "NotNull", "CheckForNull");

  private static final String DEPRECATED = "java.lang.Deprecated";

  private final Types types;
  private final DeclaredType owner;
  private final Members members;

  SignatureReader(Types types, DeclaredType owner) {
    this.types = types;
    this.owner = owner;
    this.members = new Members(types, owner);
  }

  /** Reads a method that the type has, perhaps from several supertypes. */
  Signature read(FoundMethod method) {
    return read(method.element(), method.merged());
  }

  /** Reads a constructor. */
  Signature read(ExecutableElement constructor) {
    return read(constructor, List.of(constructor));
  }

  private Signature read(ExecutableElement method, List<ExecutableElement> merged) {
    ExecutableType type = members.type(method);
    TypeNames names = new TypeNames(renamed(method));
    TypeMirror returns = written(type.getReturnType(), method.getReturnType());
    return new Signature(
        method,
        annotations(method, returns, merged),
        type.getTypeVariables().stream().map(names::declaration).toList(),
        names.of(returns),
        returns,
        parameters(method, type, names),
        thrown(type, merged).stream().map(names::of).toList(),
        merged.stream().map(this::erasure).distinct().count() > 1);
  }

  private List<String> erasure(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> types.erasure(parameter.asType()).toString())
        .toList();
  }

  /**
   * New names for the type parameters of an inherited method that are named as those of the type:
   * the latter may be among the types of the method by now.
   */
  private Map<String, String> renamed(ExecutableElement method) {
    if (owner.asElement().equals(method.getEnclosingElement())) {
      return Map.of();
    }
    Set<String> ofType = names(((TypeElement) owner.asElement()).getTypeParameters());
    Set<String> used = names(method.getTypeParameters());
    used.addAll(ofType);
    Map<String, String> renamed = new HashMap<>();
    for (String name : names(method.getTypeParameters())) {
      if (ofType.contains(name)) {
        String free = name;
        while (!used.add(free)) {
          free += "_";
        }
        renamed.put(name, free);
      }
    }
    return renamed;
  }

  private static Set<String> names(List<? extends TypeParameterElement> parameters) {
    return parameters.stream()
        .map(parameter -> parameter.getSimpleName().toString())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What each of the merged methods allows to be thrown. */
  private List<TypeMirror> thrown(ExecutableType type, List<ExecutableElement> merged) {
    if (merged.size() == 1) {
      return List.copyOf(type.getThrownTypes());
    }
    List<List<? extends TypeMirror>> clauses = merged.stream()
        .<List<? extends TypeMirror>>map(m -> members.type(m).getThrownTypes())
        .toList();
    List<TypeMirror> thrown = new ArrayList<>();
    clauses.stream()
        .<TypeMirror>flatMap(List::stream)
        .filter(candidate -> clauses.stream().allMatch(clause -> isIn(candidate, clause)))
        .filter(candidate -> !isIn(candidate, thrown))
        .forEach(thrown::add);
    return thrown;
  }

  private boolean isIn(TypeMirror thrown, List<? extends TypeMirror> clause) {
    return clause.stream().anyMatch(allowed -> types.isSubtype(thrown, allowed));
  }

  private List<Parameter> parameters(
      ExecutableElement method, ExecutableType type, TypeNames names) {
    List<Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement element = method.getParameters().get(i);
      TypeMirror asMember = type.getParameterTypes().get(i);
      parameters.add(parameter(element, written(asMember, element.asType()), names));
    }
    return parameters;
  }

  private Parameter parameter(VariableElement element, TypeMirror type, TypeNames names) {
    String name = element.getSimpleName().toString();
    return new Parameter(
        element,
        name,
        names.of(type),
        type,
        TypeName.get(types.erasure(type)).withoutAnnotations(),
        annotations(element, type),
        !name.startsWith("_") && !AnnotationNames.has(element, AnnotationNames.UNHASHED),
        OwnKeys.isOwnKey(type));
  }

  /** The type as it was written, which has the type-use annotations, where nothing is replaced. */
  private TypeMirror written(TypeMirror asMember, TypeMirror asDeclared) {
    return types.isSameType(asMember, asDeclared) ? asDeclared : asMember;
  }

  /** What is copied from a method; it is deprecated if one of the merged methods is. */
  private static List<AnnotationSpec> annotations(
      ExecutableElement method, TypeMirror returns, List<ExecutableElement> merged) {
    List<AnnotationSpec> annotations = new ArrayList<>(annotations(method, returns));
    if (!AnnotationNames.has(method, DEPRECATED)) {
      merged.stream()
          .flatMap(other -> AnnotationNames.find(other, DEPRECATED).stream())
          .findFirst()
          .map(AnnotationSpec::get)
          .ifPresent(annotations::add);
    }
    return annotations;
  }

  /** What is copied from a declaration, less what its type carries already. */
  private static List<AnnotationSpec> annotations(Element element, TypeMirror type) {
    List<String> onType =
        type.getAnnotationMirrors().stream().map(AnnotationNames::of).toList();
    return element.getAnnotationMirrors().stream()
        .filter(annotation -> !onType.contains(AnnotationNames.of(annotation)))
        .filter(SignatureReader::isCopied)
        .map(AnnotationSpec::get)
        .toList();
  }

  private static boolean isCopied(AnnotationMirror annotation) {
    Element type = annotation.getAnnotationType().asElement();
    return NULLNESS.contains(type.getSimpleName().toString())
        || AnnotationNames.of(annotation).equals(DEPRECATED);
  }
}
