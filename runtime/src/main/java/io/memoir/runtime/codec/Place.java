package io.memoir.runtime.codec;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object, and the path that leads to it.
 *
 * @param path empty for the value itself, else like {@code [3].owner.socket}
 * @param value the object
 */
record Place(String path, Object value) {

  /** Elements of one container beyond this many are not looked at. */
  private static final int MAX_ELEMENTS = 10_000;

  /** Returns the objects that this one refers to directly, as far as they can be seen. */
  List<Place> parts() {
    List<Place> parts = new ArrayList<>();
    try {
      if (value instanceof Object[] array) {
        for (int i = 0; i < Math.min(Array.getLength(array), MAX_ELEMENTS); i++) {
          add(parts, "[" + i + "]", array[i]);
        }
      } else if (value instanceof Collection<?> collection) {
        addAll(parts, "", collection);
      } else if (value instanceof Map<?, ?> map) {
        addAll(parts, ".keys", map.keySet());
        addAll(parts, ".values", map.values());
      } else if (value instanceof Map.Entry<?, ?> entry) {
        add(parts, ".key", entry.getKey());
        add(parts, ".value", entry.getValue());
      } else if (value instanceof Optional<?> optional) {
        add(parts, ".value", optional.orElse(null));
      } else if (value instanceof Throwable thrown) {
        add(parts, ".cause", thrown.getCause());
        addAll(parts, ".suppressed", List.of(thrown.getSuppressed()));
      }
    } catch (RuntimeException e) {
      // A collection that cannot be walked hides its elements; what was found is of use.
      return parts;
    }
    addFields(parts);
    return parts;
  }

  private void addAll(List<Place> parts, String name, Collection<?> elements) {
    int index = 0;
    for (Object element : elements) {
      add(parts, name + "[" + index++ + "]", element);
      if (index == MAX_ELEMENTS) {
        return;
      }
    }
  }

  private void addFields(List<Place> parts) {
    for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getClassLoader() == null) {
        continue;
      }
      for (Field field : type.getDeclaredFields()) {
        int skipped = Modifier.STATIC | Modifier.TRANSIENT;
        if ((field.getModifiers() & skipped) == 0 && !field.getType().isPrimitive()) {
          add(parts, "." + field.getName(), get(field));
        }
      }
    }
  }

  private @Nullable Object get(Field field) {
    try {
      field.setAccessible(true);
      return field.get(value);
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      return null;
    }
  }

  private void add(List<Place> parts, String step, @Nullable Object part) {
    if (part != null) {
      parts.add(new Place(path + step, part));
    }
  }
}
