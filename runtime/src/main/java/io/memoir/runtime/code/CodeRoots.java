package io.memoir.runtime.code;

import java.util.List;

/**
 * Where the code of a function begins.
 *
 * <p>Immutable.
 *
 * @param implementation the class whose method runs
 * @param method the method's name
 * @param parameterTypes the types of its parameters, erased
 * @param more classes that count with all their members
 * @param isModule whether all classes count that are in one folder or jar with the implementation
 */
public record CodeRoots(
    Class<?> implementation,
    String method,
    List<Class<?>> parameterTypes,
    List<Class<?>> more,
    boolean isModule) {

  /** Takes copies. */
  public CodeRoots {
    parameterTypes = List.copyOf(parameterTypes);
    more = List.copyOf(more);
  }
}
