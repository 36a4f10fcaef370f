package io.memoir.runtime.shape;

import org.jspecify.annotations.Nullable;

/**
 * Copies what an object refers to, for a {@link Copier}. An object that is referred to twice is
 * copied once.
 *
 * <p>For one thread and one graph of objects.
 */
public interface Copies {

  /**
   * Copies one value.
   *
   * @param <V> its type
   * @param original any value that can be part of a result
   * @return the value itself if nobody can change it, else its copy, which has the same class
   */
  <V extends @Nullable Object> V of(V original);

  /**
   * Notes the copy of an object before its fields are filled, so that a cycle of references finds
   * it.
   *
   * @param <V> the type
   * @param original the object
   * @param copy its copy, still empty
   * @return the copy
   */
  <V> V begin(V original, V copy);
}
