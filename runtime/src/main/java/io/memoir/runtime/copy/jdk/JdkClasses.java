package io.memoir.runtime.copy.jdk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds how the mutable objects of a class of the JDK are copied. Safe for any threads. */
public final class JdkClasses {

  private JdkClasses() {}

  /**
   * How all other classes are copied: to know that takes a while, and not every program needs it.
   */
  private static final class Others {

    private static final Map<Class<?>, UnaryOperator<Object>> LEAVES = Leaves.all();
    private static final Map<Class<?>, Container> CONTAINERS = containers();

    private Others() {}

    private static Map<Class<?>, Container> containers() {
      Map<Class<?>, Container> containers = new HashMap<>();
      Fixed.addTo(containers);
      Sequences.addTo(containers);
      Sets.addTo(containers);
      Maps.addTo(containers);
      containers.put(AtomicReference.class, new References());
      containers.put(AtomicReferenceArray.class, new References());
      return Map.copyOf(containers);
    }
  }

  /**
   * Finds the copier of objects that refer to nothing mutable.
   *
   * @param type the exact class
   * @return makes a copy, or null if the class is not of that kind
   */
  public static @Nullable UnaryOperator<Object> leaf(Class<?> type) {
    if (type.isArray()) {
      return type.getComponentType().isPrimitive() ? new Leaves.ArrayCopy() : null;
    }
    if (!isHolder(type)) {
      return null;
    }
    return EnumSet.class.isAssignableFrom(type)
        ? set -> ((EnumSet<?>) set).clone()
        : Others.LEAVES.get(type);
  }

  /** Whether a class is of the JDK, and so perhaps one of those that are known here. */
  private static boolean isHolder(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /**
   * Finds how objects that hold other objects are copied.
   *
   * @param type the exact class
   * @return null if the class is not of that kind
   */
  public static @Nullable Container container(Class<?> type) {
    if (type.isArray() && !type.getComponentType().isPrimitive()) {
      return new ObjectArrays();
    }
    if (type == ArrayList.class) {
      return new ArrayLists();
    }
    return isHolder(type) ? Others.CONTAINERS.get(type) : null;
  }
}
