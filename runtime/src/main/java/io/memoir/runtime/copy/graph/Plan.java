package io.memoir.runtime.copy.graph;

import io.memoir.runtime.copy.jdk.Container;
import io.memoir.runtime.copy.jdk.JdkClasses;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the class of an object alone says about copying it. Immutable, and refers to no class of a
 * program, which it would keep from being unloaded.
 *
 * @param isShared whether nobody can change an instance
 * @param leaf copies an instance that refers to nothing mutable, or null
 * @param container copies an instance that holds others, or null
 */
record Plan(
    boolean isShared,
    @Nullable UnaryOperator<Object> leaf,
    @Nullable Container container) {

  private static final Plan SHARED = new Plan(true, null, null);
  private static final Plan UNKNOWN = new Plan(false, null, null);

  private static final ClassValue<Plan> BY_CLASS = new ClassValue<>() {
    @Override
    protected Plan computeValue(Class<?> type) {
      if (ImmutableClasses.contains(type)) {
        return SHARED;
      }
      UnaryOperator<Object> leaf = JdkClasses.leaf(type);
      Container container = leaf == null ? JdkClasses.container(type) : null;
      return leaf == null && container == null ? UNKNOWN : new Plan(false, leaf, container);
    }
  };

  static Plan of(Class<?> type) {
    return BY_CLASS.get(type);
  }
}
