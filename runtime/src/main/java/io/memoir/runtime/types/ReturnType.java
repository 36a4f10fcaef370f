package io.memoir.runtime.types;

import java.lang.invoke.MethodType;
import java.lang.reflect.MalformedParameterizedTypeException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * What a method returns, as far as its caller's code checks it: an object of another class would
 * fail there, where nobody expects it.
 *
 * <p>Immutable.
 *
 * @param type the erased type, boxed
 * @param allowsNull false for primitives
 */
public record ReturnType(Class<?> type, boolean allowsNull) {

  private static final ReturnType ANYTHING = new ReturnType(Object.class, true);

  /**
   * Finds it.
   *
   * @param declaring the type that has the method, or inherits it
   */
  public static ReturnType of(Class<?> declaring, String method, Class<?>... parameterTypes) {
    Method found = find(declaring, method, parameterTypes);
    if (found == null) {
      return ANYTHING;
    }
    Class<?> type = found.getReturnType();
    return new ReturnType(
        MethodType.methodType(type).wrap().returnType(), !type.isPrimitive() || type == void.class);
  }

  /**
   * Finds what the stages have that a method returns, as far as its declaration tells.
   *
   * @param declaring the type that has the method, or inherits it
   */
  public static ReturnType ofStage(Class<?> declaring, String method, Class<?>... parameterTypes) {
    Method found = find(declaring, method, parameterTypes);
    try {
      Class<?> type =
          found != null && found.getGenericReturnType() instanceof ParameterizedType stage
              ? erased(stage.getActualTypeArguments()[0])
              : null;
      return type == null ? ANYTHING : new ReturnType(type, true);
    } catch (TypeNotPresentException | MalformedParameterizedTypeException e) {
      // What it mentions is not there, nor will a value be.
      return ANYTHING;
    }
  }

  private static @Nullable Class<?> erased(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      return erased(parameterized.getRawType());
    }
    if (type instanceof WildcardType wildcard) {
      return erased(wildcard.getUpperBounds()[0]);
    }
    return type instanceof Class<?> known ? known : null;
  }

  private static @Nullable Method find(
      Class<?> declaring, String method, Class<?>... parameterTypes) {
    try {
      return declaring.getDeclaredMethod(method, parameterTypes);
    } catch (NoSuchMethodException | LinkageError e) {
      // It may be inherited.
      Class<?> superclass = declaring.getSuperclass();
      Method found = superclass == null ? null : find(superclass, method, parameterTypes);
      for (Class<?> above : declaring.getInterfaces()) {
        found = found == null ? find(above, method, parameterTypes) : found;
      }
      return found;
    }
  }

  /** Whether the method may return this. */
  public boolean admits(@Nullable Object result) {
    return result == null ? allowsNull : type.isInstance(result);
  }
}
