package io.memoir.runtime.key;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The supertypes of a class, nearest first. Stateless, safe for any threads. */
final class Supertypes {
  private Supertypes() {}

  /**
   * Lists the class, then its supertypes by distance; {@link Object} is the last level always, as
   * it would otherwise be as near as the interfaces of every direct subclass. Arrays follow their
   * element types: {@code Integer[]} is a {@code Number[]}.
   */
  static List<Set<Class<?>>> levels(Class<?> type) {
    List<Set<Class<?>>> levels = new ArrayList<>();
    Class<?> component = type.getComponentType();
    if (component == null) {
      addDeclared(type, levels);
    } else {
      addArrays(component, levels);
      levels.add(new LinkedHashSet<>(List.of(Cloneable.class, Serializable.class)));
    }
    if (type != Object.class) {
      levels.add(Set.of(Object.class));
    }
    return levels;
  }

  private static void addArrays(Class<?> component, List<Set<Class<?>>> levels) {
    if (component.isPrimitive()) {
      levels.add(Set.of(component.arrayType()));
      return;
    }
    for (Set<Class<?>> level : levels(component)) {
      Set<Class<?>> arrays = new LinkedHashSet<>();
      level.forEach(one -> arrays.add(one.arrayType()));
      levels.add(arrays);
    }
  }

  private static void addDeclared(Class<?> type, List<Set<Class<?>>> levels) {
    Set<Class<?>> seen = new LinkedHashSet<>();
    Set<Class<?>> level = new LinkedHashSet<>(Set.of(type));
    while (!level.isEmpty()) {
      levels.add(level);
      seen.addAll(level);
      Set<Class<?>> next = new LinkedHashSet<>();
      for (Class<?> one : level) {
        Class<?> superclass = one.getSuperclass();
        if (superclass != null && superclass != Object.class) {
          next.add(superclass);
        }
        Collections.addAll(next, one.getInterfaces());
      }
      next.removeAll(seen);
      level = next;
    }
  }
}
