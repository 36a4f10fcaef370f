package io.memoir.runtime.copy.jdk;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds how the mutable objects of a class of the JDK are copied. Safe for any threads. */
public final class JdkClasses {

  private static final Map<Class<?>, UnaryOperator<Object>> LEAVES = Leaves.all();
  private static final Map<Class<?>, Container> CONTAINERS = containers();
  private static final Container OBJECT_ARRAYS = new ObjectArrays();

  private JdkClasses() {}

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

  /**
   * Finds the copier of objects that refer to nothing mutable.
   *
   * @param type the exact class
   * @return makes a copy, or null if the class is not of that kind
   */
  public static @Nullable UnaryOperator<Object> leaf(Class<?> type) {
    return EnumSet.class.isAssignableFrom(type)
        ? set -> ((EnumSet<?>) set).clone()
        : LEAVES.get(type);
  }

  /**
   * Finds how objects that hold other objects are copied.
   *
   * @param type the exact class
   * @return null if the class is not of that kind
   */
  public static @Nullable Container container(Class<?> type) {
    return type.isArray() && !type.getComponentType().isPrimitive()
        ? OBJECT_ARRAYS
        : CONTAINERS.get(type);
  }
}
