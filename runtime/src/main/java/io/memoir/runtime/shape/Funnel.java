package io.memoir.runtime.shape;

import java.util.List;

/**
 * Reads what counts of the values of one class in keys. For generated code; the processor writes
 * one for each class of the user's that it meets in an argument and whose members it can reach.
 *
 * <p>It is used for instances of exactly that class, and only as long as the class still has the
 * members that the processor saw: with other ones the wrapper is older than the class, and the
 * class is read by reflection instead. Immutable, hence safe for any threads.
 *
 * @param <T> the class; wildcards stand for its type parameters
 */
public abstract class Funnel<T> {

  private final Class<?> type;
  private final List<String> members;

  /**
   * Names what is read.
   *
   * @param type the class
   * @param members what counts, in the order in which {@link #read} gives it: each a type and a
   *     name, such as {@code int x} or {@code [Ljava.util.List; tags}, or {@code java.lang.String
   *     id()} for a method; the type is erased and named as {@link Class#getName()} does
   */
  protected Funnel(Class<?> type, String... members) {
    this.type = type;
    this.members = List.of(members);
  }

  /**
   * The class whose instances this reads.
   *
   * @return the class
   */
  public final Class<?> type() {
    return type;
  }

  /**
   * What counts, as the processor saw it.
   *
   * @return types and names of the members, in the order of {@link #read}
   */
  public final List<String> members() {
    return members;
  }

  /**
   * Gives the members' values, in their order.
   *
   * @param value an instance of exactly {@link #type()}
   * @param fields takes them
   */
  public abstract void read(T value, FieldSink fields);
}
