package io.memoir.runtime.shape;

import java.util.List;

/**
 * Makes copies of the instances of one class. For generated code; the processor writes one for each
 * class of the user's that it meets in a result and that it can read and make without reflection.
 *
 * <p>It is used for instances of exactly that class, and only as long as the class still has the
 * fields that the processor saw; otherwise the codec copies. Immutable, hence safe for any threads.
 *
 * @param <T> the class; wildcards stand for its type parameters
 */
public abstract class Copier<T> {

  private final Class<?> type;
  private final List<String> fields;

  /**
   * Names what is copied.
   *
   * @param type the class
   * @param fields all instance fields of the class, in any order: each a type and a name, such as
   *     {@code int x} or {@code [Ljava.util.List; tags}; the type is erased and named as
   *     {@link Class#getName()} does
   */
  protected Copier(Class<?> type, String... fields) {
    this.type = type;
    this.fields = List.of(fields);
  }

  /**
   * The class whose instances this copies.
   *
   * @return the class
   */
  public final Class<?> type() {
    return type;
  }

  /**
   * The instance fields of the class, as the processor saw them.
   *
   * @return their types and names
   */
  public final List<String> fields() {
    return fields;
  }

  /**
   * Makes a copy that shares nothing mutable with the original.
   *
   * @param original an instance of exactly {@link #type()}; not changed
   * @param copies makes copies of what the original refers to
   * @return a new instance
   */
  public abstract T copy(T original, Copies copies);
}
