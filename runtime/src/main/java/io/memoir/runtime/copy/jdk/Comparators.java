package io.memoir.runtime.copy.jdk;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Tells which comparators all copies of a sorted collection can share. */
final class Comparators {

  /** For each class whether its instances have no state at all. */
  private static final ClassValue<Boolean> STATELESS = new ClassValue<>() {
    @Override
    protected Boolean computeValue(Class<?> type) {
      try {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
          boolean hasState = Arrays.stream(c.getDeclaredFields())
              .anyMatch(field -> !Modifier.isStatic(field.getModifiers()));
          if (hasState) {
            return false;
          }
        }
        return true;
      } catch (LinkageError e) {
        return false;
      }
    }
  };

  private Comparators() {}

  /**
   * Returns the comparator of a sorted set or map, or of a priority queue, if it can be shared:
   * none, an enum, or without any field. Lambdas and method references that capture nothing have
   * none; the codec would refuse them.
   *
   * @throws Uncopyable when it may have state
   */
  @SuppressWarnings("unchecked") // it compares what it has compared before
  static @Nullable Comparator<@Nullable Object> of(Object sorted) {
    Comparator<?> comparator;
    if (sorted instanceof SortedSet<?> set) {
      comparator = set.comparator();
    } else if (sorted instanceof SortedMap<?, ?> map) {
      comparator = map.comparator();
    } else {
      comparator = ((PriorityQueue<?>) sorted).comparator();
    }
    if (comparator == null
        || comparator instanceof Enum<?>
        || STATELESS.get(comparator.getClass())) {
      return (Comparator<@Nullable Object>) comparator;
    }
    throw new Uncopyable("a comparator with state");
  }
}
