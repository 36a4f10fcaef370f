package io.memoir.runtime.key;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Changes everything in a value that can be changed, as a careless caller would. */
final class Vandal {
  private Vandal() {}

  /** Changes a value; returns whether it found anything to change. */
  static boolean change(@Nullable Object value) {
    if (value instanceof RandomContent.Pair pair) {
      boolean isChanged = change(pair.left());
      return change(pair.right()) || isChanged;
    }
    if (value instanceof Object[] array) {
      return changeArray(array);
    }
    if (value != null && value.getClass().isArray()) {
      return changePrimitives(value);
    }
    if (value instanceof AtomicReference<?> reference) {
      return change(reference.get());
    }
    if (value instanceof StringBuilder builder) {
      return builder.append("changed").length() > 0;
    }
    return changeContainer(value);
  }

  private static boolean changeArray(@Nullable Object[] array) {
    boolean isChanged = array.length > 0;
    for (int i = 0; i < array.length; i++) {
      isChanged |= change(array[i]);
      array[i] = null;
    }
    return isChanged;
  }

  private static boolean changePrimitives(Object array) {
    int length = Array.getLength(array);
    Object others = Array.newInstance(array.getClass().getComponentType(), length);
    if (length > 0 && array instanceof double[] doubles) {
      doubles[length - 1] = 7;
    } else {
      System.arraycopy(others, 0, array, 0, length);
    }
    return length > 0;
  }

  private static boolean changeContainer(@Nullable Object value) {
    try {
      if (value instanceof Collection<?> collection) {
        collection.forEach(Vandal::change);
        collection.clear();
        return true;
      }
      if (value instanceof Map<?, ?> map) {
        map.values().forEach(Vandal::change);
        map.clear();
        return true;
      }
      return false;
    } catch (UnsupportedOperationException fixed) {
      return false;
    }
  }
}
