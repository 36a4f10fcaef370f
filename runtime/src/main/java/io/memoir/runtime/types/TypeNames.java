package io.memoir.runtime.types;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes types with their type arguments, in a form of our own: that of {@link Type#getTypeName()}
 * is the JDK's to change.
 */
final class TypeNames {

  private TypeNames() {}

  /** Writes a type; type variables by their names alone, or it could go on for ever. */
  static String of(Type type) {
    if (type instanceof Class<?> c) {
      return c.getName();
    } else if (type instanceof ParameterizedType parameterized) {
      Type owner = parameterized.getOwnerType();
      String outer = owner instanceof ParameterizedType ? of(owner) + "." : "";
      return outer
          + of(parameterized.getRawType())
          + all("<", ">", parameterized.getActualTypeArguments());
    } else if (type instanceof GenericArrayType array) {
      return of(array.getGenericComponentType()) + "[]";
    } else if (type instanceof WildcardType wildcard) {
      return "?" + all(" extends ", "", wildcard.getUpperBounds())
          + all(" super ", "", wildcard.getLowerBounds());
    } else if (type instanceof TypeVariable<?> variable) {
      return variable.getName();
    }
    return type.getTypeName();
  }

  /** Writes a type parameter where it is declared, with its bounds. */
  static String ofParameter(TypeVariable<?> parameter) {
    return parameter.getName() + all(" extends ", "", parameter.getBounds());
  }

  private static String all(String before, String after, Type... types) {
    return types.length == 0
        ? ""
        : Arrays.stream(types).map(TypeNames::of).collect(Collectors.joining(",", before, after));
  }
}
