package io.memoir.runtime.shape;

import org.jspecify.annotations.Nullable;

/**
 * Takes the values of fields, one after the other.
 *
 * <p>For one thread.
 */
public interface FieldSink {

  /**
   * Takes the next value.
   *
   * @param value a reference, or null
   */
  void add(@Nullable Object value);

  /**
   * Takes the next value.
   *
   * @param value a boolean
   */
  void add(boolean value);

  /**
   * Takes the next value.
   *
   * @param value a byte
   */
  void add(byte value);

  /**
   * Takes the next value.
   *
   * @param value a short
   */
  void add(short value);

  /**
   * Takes the next value.
   *
   * @param value a char
   */
  void add(char value);

  /**
   * Takes the next value.
   *
   * @param value an int
   */
  void add(int value);

  /**
   * Takes the next value.
   *
   * @param value a long
   */
  void add(long value);

  /**
   * Takes the next value.
   *
   * @param value a float
   */
  void add(float value);

  /**
   * Takes the next value.
   *
   * @param value a double
   */
  void add(double value);
}
