package io.memoir.runtime.key.exact;

import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a small array of primitives, copied: equal for arrays of one type with equal
 * elements, where {@code 0.0} and {@code -0.0} differ and all NaN are one. Immutable.
 */
public final class Elements {
  private final Object array;
  private final int hash;

  private Elements(Object array, int hash) {
    this.array = array;
    this.hash = Tuple.mixed(array.getClass().getName().hashCode(), hash);
  }

  /**
   * Copies an array.
   *
   * @param array an array of primitives
   * @return its elements as they are now
   */
  public static Elements copyOf(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    return new Elements(copy, hash(new Object[] {copy}));
  }

  // The methods for several dimensions choose the method for the type of the inner array.
  private static int hash(Object[] wrapped) {
    return Arrays.deepHashCode(wrapped);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Elements that
            && hash == that.hash
            && Arrays.deepEquals(new Object[] {array}, new Object[] {that.array}));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** Names the type, but not the elements: they may be secrets. */
  @Override
  public String toString() {
    return array.getClass().getSimpleName();
  }
}
