package io.memoir.runtime.shape;

import java.util.List;

/**
 * Writes and reads the instances of one class, field by field, for a store. For generated code; the
 * processor writes one for each class of the user's that it meets in a persistent result and that
 * it can read and make without reflection.
 *
 * <p>It is used for instances of exactly that class, and only as long as the class still has the
 * fields that the processor saw; otherwise the codec does it by reflection. Immutable, hence safe
 * for any threads.
 *
 * @param <T> the class; wildcards stand for its type parameters
 */
public abstract class Form<T> {

  private final Class<?> type;
  private final List<String> fields;

  /**
   * Names what is written.
   *
   * @param type the class
   * @param fields all instance fields of the class, in any order: each a type and a name, such as
   *     {@code int x} or {@code [Ljava.util.List; tags}; the type is erased and named as
   *     {@link Class#getName()} does
   */
  protected Form(Class<?> type, String... fields) {
    this.type = type;
    this.fields = List.of(fields);
  }

  /**
   * The class whose instances this writes and reads.
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
   * Whether {@link #read} makes the instance before it reads the fields, by
   * {@link FieldSource#begin}, so that they can refer to it.
   *
   * @return false if a constructor takes the fields
   */
  public boolean beginsEmpty() {
    return false;
  }

  /**
   * Gives the values of all fields.
   *
   * @param value an instance of exactly {@link #type()}; not changed
   * @param fields takes them
   */
  public abstract void write(T value, FieldSink fields);

  /**
   * Makes an instance.
   *
   * @param fields gives the values that {@link #write} gave, in the same order
   * @return a new instance of exactly {@link #type()}
   */
  public abstract T read(FieldSource fields);
}
