package io.memoir.runtime.types;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Compares the instance fields of a class with those that the processor saw. */
public final class InstanceFields {

  private InstanceFields() {}

  /**
   * Tells whether a class has exactly some instance fields now, its own and the inherited ones.
   *
   * @param type the class
   * @param expected each a type and a name, such as {@code int x}
   * @return false, too, if the class of a field is not there
   */
  public static boolean are(Class<?> type, List<String> expected) {
    List<String> sorted = new ArrayList<>(expected);
    List<String> found = new ArrayList<>();
    try {
      for (Class<?> c = type; c != null; c = c.getSuperclass()) {
        for (Field field : c.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers())) {
            found.add(field.getType().getName() + " " + field.getName());
          }
        }
      }
    } catch (LinkageError e) {
      return false;
    }
    sorted.sort(null);
    found.sort(null);
    return sorted.equals(found);
  }
}
