package io.memoir.runtime.size;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * A class of the program or of this library: its fields tell what it refers to. Of other classes of
 * the JDK, which are closed, only the object itself counts.
 */
final class Fields implements Shape {

  private final Class<?> type;
  private final List<Field> references;
  private final boolean isClosed;

  private Fields(Class<?> type, List<Field> references, boolean isClosed) {
    this.type = type;
    this.references = references;
    this.isClosed = isClosed;
  }

  static Shape of(Class<?> type) {
    List<Field> references = new ArrayList<>();
    boolean isClosed = false;
    for (Class<?> c = type; c != null && c.getClassLoader() != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          isClosed |= !open(field);
          references.add(field);
        }
      }
    }
    return new Fields(type, isClosed ? List.of() : references, isClosed);
  }

  private static boolean open(Field field) {
    try {
      field.setAccessible(true);
      return true;
    } catch (InaccessibleObjectException | SecurityException e) {
      return false;
    }
  }

  @Override
  public long open(Object object, SizeOf walk) {
    for (Field field : references) {
      try {
        walk.meet(field.get(object));
      } catch (IllegalAccessException e) {
        walk.closed(type);
      }
    }
    if (isClosed) {
      walk.closed(type);
    }
    return HeapLayout.shallow(type);
  }
}
