package io.memoir.runtime.types;

import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.MalformedParameterizedTypeException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be reached from some classes by the types of their fields. A class of the JDK is taken
 * by itself, with the superclasses that its serialized form names; those of the program are opened.
 */
final class Closure {

  private final Deque<Type> waiting = new ArrayDeque<>();
  private final Set<Type> seen = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final SortedMap<String, Class<?>> classes = new TreeMap<>();
  private final SortedSet<String> broken = new TreeSet<>();

  private Closure() {}

  static Closure of(List<Class<?>> roots) {
    Closure closure = new Closure();
    for (Class<?> root : roots) {
      closure.meet(root);
    }
    for (Type next = closure.waiting.poll(); next != null; next = closure.waiting.poll()) {
      closure.open(next);
    }
    return closure;
  }

  /** The names of all classes. */
  Set<String> names() {
    return Set.copyOf(names);
  }

  /** The program's own classes, sorted by name. */
  Collection<Class<?>> classes() {
    return classes.values();
  }

  /** The names of those that refer to classes that are not there, sorted. */
  Collection<String> broken() {
    return broken;
  }

  private void meet(@Nullable Type type) {
    if (type != null && seen.add(type)) {
      waiting.add(type);
    }
  }

  private void meetAll(Type... types) {
    for (Type type : types) {
      meet(type);
    }
  }

  private void open(Type type) {
    if (type instanceof Class<?> c) {
      openClass(c);
    } else if (type instanceof ParameterizedType parameterized) {
      meet(parameterized.getRawType());
      meetAll(parameterized.getActualTypeArguments());
    } else if (type instanceof GenericArrayType array) {
      meet(array.getGenericComponentType());
    } else if (type instanceof TypeVariable<?> variable) {
      meetAll(variable.getBounds());
    } else if (type instanceof WildcardType wildcard) {
      meetAll(wildcard.getUpperBounds());
      meetAll(wildcard.getLowerBounds());
    }
  }

  private void openClass(Class<?> type) {
    if (type.isArray()) {
      meet(type.getComponentType());
    } else if (!type.isPrimitive()) {
      names.add(type.getName());
      if (isJdk(type)) {
        addSerializedBases(type);
      } else {
        openOwn(type);
      }
    }
  }

  static boolean isJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  private void addSerializedBases(Class<?> type) {
    for (Class<?> c = type.getSuperclass(); c != null; c = c.getSuperclass()) {
      if (Serializable.class.isAssignableFrom(c)) {
        names.add(c.getName());
      }
    }
  }

  private void openOwn(Class<?> type) {
    classes.put(type.getName(), type);
    try {
      meet(type.getGenericSuperclass());
      meetAll(permitted(type));
      if (type.isEnum()) {
        return;
      }
      for (Field field : type.getDeclaredFields()) {
        if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
          // Its raw type first: it is there even if a type argument is not.
          meet(field.getType());
          meetTypeOf(field);
        }
      }
      meetAll(substitutes(type));
    } catch (LinkageError | TypeNotPresentException | MalformedParameterizedTypeException e) {
      broken.add(type.getName());
    }
  }

  private void meetTypeOf(Field field) {
    try {
      meet(field.getGenericType());
    } catch (LinkageError | TypeNotPresentException | MalformedParameterizedTypeException e) {
      broken.add(field.getDeclaringClass().getName());
    }
  }

  private static Class<?>[] permitted(Class<?> type) {
    Class<?>[] permitted = type.getPermittedSubclasses();
    return permitted == null ? new Class<?>[0] : permitted;
  }

  /** The classes, nested in one that has {@code writeReplace}, that may stand for it in bytes. */
  private static Class<?>[] substitutes(Class<?> type) {
    if (!Protocol.declares(type, "writeReplace")) {
      return new Class<?>[0];
    }
    return List.of(type.getDeclaredClasses()).stream()
        .filter(Serializable.class::isAssignableFrom)
        .toArray(Class<?>[]::new);
  }
}
