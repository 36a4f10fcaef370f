package io.memoir.runtime.copy;

import io.memoir.runtime.shape.Copier;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the copiers that know all fields of their classes as these are now. */
final class Copiers {

  private Copiers() {}

  /** Returns them by their classes. The others are left out, and so the codec copies. */
  static Map<Class<?>, Copier<?>> valid(List<Copier<?>> copiers) {
    Map<Class<?>, Copier<?>> valid = new HashMap<>();
    for (Copier<?> copier : copiers) {
      if (knowsAllFields(copier)) {
        valid.putIfAbsent(copier.type(), copier);
      }
    }
    return Map.copyOf(valid);
  }

  private static boolean knowsAllFields(Copier<?> copier) {
    List<String> expected = new ArrayList<>(copier.fields());
    List<String> found = new ArrayList<>();
    try {
      for (Class<?> c = copier.type(); c != null; c = c.getSuperclass()) {
        for (Field field : c.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers())) {
            found.add(field.getType().getName() + " " + field.getName());
          }
        }
      }
    } catch (LinkageError e) {
      // A field of a class that is not there.
      return false;
    }
    expected.sort(null);
    found.sort(null);
    return expected.equals(found);
  }
}
