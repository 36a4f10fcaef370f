package io.memoir.runtime;

import io.memoir.Unhashed;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** The JDK's classes that add nothing, but for the name of a constant. */
  private static final Set<Class<?>> WITHOUT_STATE = Set.of(Object.class, Record.class, Enum.class);

  static Receiver delegate(Object delegate) {
    return new Receiver(delegate, delegate.getClass());
  }

  /** A wrapper that is a subclass: its own fields are Memoir's, so they are not looked at. */
  static Receiver self(Object wrapper) {
    return new Receiver(wrapper, wrapper.getClass().getSuperclass());
  }

  /** Whether all instances of the implementation do the same: nothing could tell them apart. */
  boolean isStateless() {
    return !isConstant() && state().isEmpty();
  }

  /** Whether it is one of several constants of a class, which their names tell apart. */
  private boolean isConstant() {
    // A constant with a body has a class of its own, which is none of an enum.
    return implementation.isEnum();
  }

  /** What all processes call the implementation, if no field tells its instances apart. */
  String stableName() {
    return isConstant()
        ? implementation.getName() + "." + ((Enum<?>) instance).name()
        : implementation.getName();
  }

  /** The names of the fields that could tell instances of the implementation apart. */
  List<String> state() {
    List<String> names = new ArrayList<>();
    Class<?> type = implementation;
    while (type != null && !WITHOUT_STATE.contains(type)) {
      // Some fields of JDK classes are hidden from reflection, so none of them counts as stateless.
      if (type.getClassLoader() == null) {
        names.add("those of " + type.getName());
        return names;
      }
      addState(type, names);
      type = type.getSuperclass();
    }
    return names;
  }

  private static void addState(Class<?> type, List<String> names) {
    for (Field field : type.getDeclaredFields()) {
      boolean leftOut = Modifier.isStatic(field.getModifiers())
          || field.getName().startsWith("_")
          || field.isAnnotationPresent(Unhashed.class);
      if (!leftOut) {
        names.add(field.getName());
      }
    }
  }

  /** A key, with what it holds of the receiver. */
  Object key(@Nullable Object part, Object key) {
    return new Key(part, key);
  }

  /** A key, and what it holds of the receiver. */
  private record Key(@Nullable Object receiver, Object key) {}
}
