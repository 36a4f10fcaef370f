package io.memoir.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.memoir.processor.model.CachedMethod;
import io.memoir.processor.model.Parameter;
import io.memoir.processor.model.Policy;
import io.memoir.processor.model.Setting;
import io.memoir.processor.model.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Parameterizable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** The warnings that a user's own signature brings along, and no others. */
final class Suppressions {

  private Suppressions() {}

  /** What a wrapper's method has to suppress to repeat {@code signature} and call it. */
  static List<AnnotationSpec> ofMethod(Signature signature) {
    List<String> warnings = ofTypes(named(signature).toList());
    if (isForRemoval(signature.element()) && !warnings.contains("removal")) {
      warnings.add("removal");
    }
    if (signature.element().isVarArgs() && !hasReifiableVarargs(signature)) {
      warnings.add("unchecked");
    }
    return annotation(warnings);
  }

  /** What a handle has to suppress to mention the types of {@code function}. */
  static List<AnnotationSpec> ofHandle(CachedMethod function) {
    Stream<DeclaredType> classes = function.policy().hashFunctions().stream()
        .map(Setting::value)
        .flatMap(value -> Stream.concat(named(value.type()), named(value.with())));
    Stream<DeclaredType> resultTypes = function.policy() instanceof Policy.Data data
        ? data.addedTypes().stream().flatMap(Suppressions::named)
        : Stream.empty();
    // A class literal and a diamond are never raw.
    Stream<DeclaredType> all = Stream.concat(
        named(function.signature()),
        Stream.concat(classes, resultTypes).filter(type -> !isRaw(type)));
    return annotation(ofTypes(all.toList()));
  }

  /** What a wrapper has to suppress to extend or implement {@code type}. */
  static List<AnnotationSpec> ofWrapper(TypeElement type, boolean isSerializable) {
    List<String> warnings = ofTypes(bounds(type).flatMap(Suppressions::named).toList());
    if (isForRemoval(type) && !warnings.contains("removal")) {
      warnings.add("removal");
    }
    if (isSerializable) {
      warnings.add("serial");
    }
    SuppressWarnings own = type.getAnnotation(SuppressWarnings.class);
    // A close() that may be interrupted is a warning for every type that inherits it.
    if (own != null && List.of(own.value()).contains("try")) {
      warnings.add("try");
    }
    return annotation(warnings);
  }

  /** Whether arrays of the type can be made without a warning. */
  static boolean isReifiable(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return isReifiable(array.componentType());
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      TypeName anything = WildcardTypeName.subtypeOf(TypeName.get(Object.class));
      return parameterized.typeArguments().stream().allMatch(anything::equals);
    }
    return !(type instanceof TypeVariableName);
  }

  private static boolean hasReifiableVarargs(Signature signature) {
    List<Parameter> parameters = signature.parameters();
    TypeName last = parameters.get(parameters.size() - 1).type();
    return !(last instanceof ArrayTypeName array) || isReifiable(array.componentType());
  }

  private static boolean isRaw(DeclaredType type) {
    return type.getTypeArguments().isEmpty()
        && !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
  }

  /** The warnings of types that are named: raw, deprecated, soon to be removed. */
  private static List<String> ofTypes(List<DeclaredType> named) {
    List<String> warnings = new ArrayList<>();
    if (named.stream().anyMatch(Suppressions::isRaw)) {
      warnings.add("rawtypes");
    }
    if (named.stream().anyMatch(type -> isForRemoval(type.asElement()))) {
      warnings.add("removal");
    }
    if (named.stream().map(DeclaredType::asElement).anyMatch(Suppressions::isOnlyDeprecated)) {
      warnings.add("deprecation");
    }
    return warnings;
  }

  /** All types that a method names: what it returns, takes and throws, and its bounds. */
  private static Stream<DeclaredType> named(Signature signature) {
    Stream<TypeMirror> types = Stream.concat(
        Stream.of(signature.returnType()), signature.parameters().stream().map(Parameter::mirror));
    Stream<TypeMirror> declared =
        Stream.concat(bounds(signature.element()), signature.element().getThrownTypes().stream());
    return Stream.concat(types, declared).flatMap(Suppressions::named);
  }

  private static Stream<TypeMirror> bounds(Parameterizable generic) {
    return generic.getTypeParameters().stream()
        .flatMap(parameter -> parameter.getBounds().stream());
  }

  private static Stream<DeclaredType> named(@Nullable TypeMirror type) {
    if (type instanceof ArrayType array) {
      return named(array.getComponentType());
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.concat(named(wildcard.getExtendsBound()), named(wildcard.getSuperBound()));
    }
    return type instanceof DeclaredType declared
        ? Stream.concat(
            Stream.of(declared), declared.getTypeArguments().stream().flatMap(Suppressions::named))
        : Stream.empty();
  }

  private static boolean isOnlyDeprecated(Element element) {
    return element.getAnnotation(Deprecated.class) != null && !isForRemoval(element);
  }

  private static boolean isForRemoval(Element element) {
    Deprecated deprecated = element.getAnnotation(Deprecated.class);
    return deprecated != null && deprecated.forRemoval();
  }

  private static List<AnnotationSpec> annotation(List<String> warnings) {
    if (warnings.isEmpty()) {
      return List.of();
    }
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    warnings.forEach(warning -> annotation.addMember("value", CodeBlock.of("$S", warning)));
    return List.of(annotation.build());
  }
}
