package io.memoir.runtime.config;

import java.util.Arrays;
import java.util.List;

/**
 * A function as patterns see it.
 *
 * <p>Immutable.
 *
 * @param name the names of type and method, with a dot also between a nested type and its outer one
 * @param parameterTypes the full names of the erased types of its parameters, likewise
 */
record FunctionName(String name, List<String> parameterTypes) {

  static FunctionName of(Class<?> type, String method, Class<?>... parameterTypes) {
    return new FunctionName(
        dotted(type.getName() + "." + method),
        Arrays.stream(parameterTypes)
            .map(Class::getTypeName)
            .map(FunctionName::dotted)
            .toList());
  }

  /** The one spelling of {@code Outer.Inner} and {@code Outer$Inner}. */
  static String dotted(String name) {
    return name.replace('$', '.');
  }
}
