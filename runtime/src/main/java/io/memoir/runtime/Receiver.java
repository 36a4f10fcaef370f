package io.memoir.runtime;

import io.memoir.Unhashed;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/**
 * The object whose methods a wrapper calls on a miss, seen as the hidden first parameter of its
 * functions.
 *
 * <p>Immutable.
 *
 * @param instance the delegate, or the wrapper itself where it is a subclass
 * @param implementation the class whose code runs
 */
record Receiver(Object instance, Class<?> implementation) {

  static Receiver delegate(Object delegate) {
    return new Receiver(delegate, delegate.getClass());
  }

  /** A wrapper that is a subclass: its own fields are Memoir's, so they are not looked at. */
  static Receiver self(Object wrapper) {
    return new Receiver(wrapper, wrapper.getClass().getSuperclass());
  }

  /** Whether all instances of the implementation do the same: no field could tell them apart. */
  boolean isStateless() {
    Class<?> type = implementation;
    while (type != Object.class) {
      // Some fields of JDK classes are hidden from reflection, so none of them counts as stateless.
      if (type == null || type.getClassLoader() == null || hasState(type)) {
        return false;
      }
      type = type.getSuperclass();
    }
    return true;
  }

  private static boolean hasState(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      boolean leftOut = Modifier.isStatic(field.getModifiers())
          || field.getName().startsWith("_")
          || field.isAnnotationPresent(Unhashed.class);
      if (!leftOut) {
        return true;
      }
    }
    return false;
  }
}
