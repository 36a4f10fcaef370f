package io.memoir.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.memoir.processor.model.Signature;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The type of a handle's results: a supertype of what every call returns, without the method's own
 * type parameters, which a field cannot mention. {@code <T> List<T>} becomes {@code List<?>}.
 */
final class ResultType {

  private final List<TypeVariableName> parameters;

  private ResultType(List<TypeVariableName> parameters) {
    this.parameters = parameters;
  }

  static TypeName of(FunctionNames names) {
    Signature signature = names.function().signature();
    return new ResultType(signature.typeParameters()).general(names.boxedResult(), new HashSet<>());
  }

  private TypeName general(TypeName type, Set<String> seen) {
    if (!mentions(type)) {
      return type;
    }
    if (type instanceof TypeVariableName variable) {
      return bound(variable, seen);
    }
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(general(array.componentType(), seen));
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      List<TypeName> arguments = parameterized.typeArguments().stream()
          .<TypeName>map(argument -> mentions(argument) ? anything() : argument)
          .toList();
      ClassName raw = parameterized.rawType();
      ParameterizedTypeName outer = parameterized.enclosingType();
      if (outer == null) {
        return ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new));
      }
      // Compilers do not agree on whether Outer<?>.Inner is more general than Outer<T>.Inner.
      return mentions(outer) ? ClassName.OBJECT : outer.nestedClass(raw.simpleName(), arguments);
    }
    return ClassName.OBJECT;
  }

  private TypeName bound(TypeVariableName variable, Set<String> seen) {
    List<TypeName> bounds = parameters.stream()
        .filter(parameter -> parameter.name().equals(variable.name()))
        .flatMap(parameter -> parameter.bounds().stream())
        .toList();
    return bounds.isEmpty() || !seen.add(variable.name())
        ? ClassName.OBJECT
        : general(bounds.get(0), seen);
  }

  private static TypeName anything() {
    return WildcardTypeName.subtypeOf(ClassName.OBJECT);
  }

  private boolean mentions(TypeName type) {
    Set<String> own = parameters.stream().map(TypeVariableName::name).collect(Collectors.toSet());
    return mentions(type, own);
  }

  private static boolean mentions(@Nullable TypeName type, Set<String> names) {
    if (type instanceof TypeVariableName variable) {
      return names.contains(variable.name());
    }
    if (type instanceof ArrayTypeName array) {
      return mentions(array.componentType(), names);
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      return mentions(parameterized.enclosingType(), names)
          || parameterized.typeArguments().stream().anyMatch(inner -> mentions(inner, names));
    }
    return type instanceof WildcardTypeName wildcard
        && (wildcard.upperBounds().stream().anyMatch(bound -> mentions(bound, names))
            || wildcard.lowerBounds().stream().anyMatch(bound -> mentions(bound, names)));
  }
}
