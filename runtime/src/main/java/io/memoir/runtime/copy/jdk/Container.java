package io.memoir.runtime.copy.jdk;

import org.jspecify.annotations.Nullable;

/**
 * How the instances of one class that hold other objects are copied. Immutable, hence safe for any
 * threads.
 */
public abstract sealed class Container permits Fixed, Growing {

  /** What {@link #places} is true for: no part. */
  static final int NONE = 0;

  /** What {@link #places} is true for: all elements. */
  static final int ELEMENTS = 1;

  /** What {@link #places} is true for: every second part. */
  static final int KEYS = 2;

  private final int placing;

  /**
   * Creates one.
   *
   * @param placing {@link #NONE}, {@link #ELEMENTS} or {@link #KEYS}
   */
  Container(int placing) {
    this.placing = placing;
  }

  /**
   * Tells whether a part must be complete before it is put in, because its hash code or a
   * comparator decides where it goes.
   *
   * @param index of the part in the content
   * @return true for elements of sets and priority queues, and for keys of maps
   */
  public final boolean places(int index) {
    return placing != NONE && index % placing == 0;
  }

  /**
   * Lists what an instance holds.
   *
   * @param original the instance; not changed, nor is its order of access
   * @return its parts in order, for maps keys and values by turns; not to be changed
   */
  public abstract @Nullable Object[] content(Object original);

  /**
   * Adds what is known of one instance only, such as the kind of its order.
   *
   * @param original the instance
   * @param content what {@link #content} returned for it
   * @return how this instance is copied
   * @throws Uncopyable when it cannot be copied exactly
   */
  public Container fitted(Object original, @Nullable Object[] content) {
    return this;
  }
}
