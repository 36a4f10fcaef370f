package io.memoir.runtime.copy.jdk;

import org.jspecify.annotations.Nullable;

/** A container that exists before its parts, so that they can refer to it. */
public abstract non-sealed class Growing extends Container {

  /**
   * Creates one.
   *
   * @param placing which parts {@link #places} is true for
   */
  Growing(int placing) {
    super(placing);
  }

  /**
   * Copies an instance whose parts nobody can change.
   *
   * @param source the instance; not changed
   * @return a new instance of its class with the same parts
   */
  public abstract Object shallow(Object source);

  /**
   * Makes an instance without parts.
   *
   * @param source what it will be a copy of
   * @param size how many parts it will have
   * @return a new instance of its class
   */
  public abstract Object create(Object source, int size);

  /**
   * Puts the copies of all parts in.
   *
   * @param copy what {@link #create} made
   * @param content the parts
   * @param parts gives their copies
   * @throws Uncopyable when two parts have become equal, and one is lost
   */
  public abstract void fill(Object copy, @Nullable Object[] content, Parts parts);
}
