package io.memoir.runtime.shape;

import org.jspecify.annotations.Nullable;

/**
 * Gives the values of fields, one after the other, in the order and with the types with which they
 * were written to a {@link FieldSink}.
 *
 * <p>For one thread.
 */
public interface FieldSource {

  /**
   * Gives the next value.
   *
   * @param <V> the type of the field; a value of another one is found out when it is used
   * @return a reference, or null
   */
  // The field that it is given to says the type, so that generated code needs no unchecked casts.
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <V extends @Nullable Object> V next();

  /**
   * Gives the next value.
   *
   * @return a boolean
   */
  boolean nextBoolean();

  /**
   * Gives the next value.
   *
   * @return a byte
   */
  byte nextByte();

  /**
   * Gives the next value.
   *
   * @return a short
   */
  short nextShort();

  /**
   * Gives the next value.
   *
   * @return a char
   */
  char nextChar();

  /**
   * Gives the next value.
   *
   * @return an int
   */
  int nextInt();

  /**
   * Gives the next value.
   *
   * @return a long
   */
  long nextLong();

  /**
   * Gives the next value.
   *
   * @return a float
   */
  float nextFloat();

  /**
   * Gives the next value.
   *
   * @return a double
   */
  double nextDouble();

  /**
   * Notes an object before its fields are filled, so that what it refers to can refer back to it.
   *
   * @param <V> the type
   * @param made the object, still empty
   * @return the same
   */
  <V> V begin(V made);
}
