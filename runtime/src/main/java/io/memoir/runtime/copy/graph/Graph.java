package io.memoir.runtime.copy.graph;

import io.memoir.runtime.copy.jdk.Uncopyable;
import io.memoir.runtime.shape.Copier;
import java.util.Map;

/** A mutable result that nobody else has, and a plan for copies of it. Safe for any threads. */
public final class Graph {

  private static final Copying WITHOUT_STATE = new Copying(0);

  private final Node root;
  private final int slots;
  private final boolean usesCopiers;

  private Graph(Node root, Reading reading) {
    this.root = root;
    this.slots = reading.slots();
    this.usesCopiers = reading.usesCopiers();
  }

  /**
   * Reads a result.
   *
   * @param value the result; not changed
   * @param copiers for the program's own classes, by exact class
   * @return a {@code Graph} that has no reference to {@code value}, or {@code value} itself if
   *     nobody can change it
   * @throws RuntimeException when the result has to be left to the codec: {@link Uncopyable}, or
   *     what a copier, a constructor or a method of an element has thrown
   */
  public static Object of(Object value, Map<Class<?>, Copier<?>> copiers) {
    return read(value, copiers, false);
  }

  /**
   * Reads a result that nobody else has, and takes over what is large in it.
   *
   * @param value the result; not changed as long as the caller forgets it
   * @param copiers for the program's own classes, by exact class
   * @return a {@code Graph}, or {@code value} itself if nobody can change it
   * @throws RuntimeException when the result has to be left to the codec, as in {@link #of}
   */
  public static Object adopt(Object value, Map<Class<?>, Copier<?>> copiers) {
    return read(value, copiers, true);
  }

  private static Object read(Object value, Map<Class<?>, Copier<?>> copiers, boolean adopts) {
    if (Plan.of(value.getClass()).isShared()) {
      return value;
    }
    Reading first = new Reading(copiers, adopts);
    Object part = first.read(value);
    if (!(part instanceof Node root)) {
      return value;
    }
    Object copy = first.finish(root, true);
    if (!first.usesCopiers()) {
      return new Graph(root, first);
    }
    // Constructors and accessors may exchange what they are given: copiers will meet what those
    // of our instance return, so that is what has to be read. It is ours already: what is large in
    // it
    // is not copied again for an instance that is dropped at once.
    Reading second = new Reading(copiers, true);
    if (!(second.read(copy) instanceof Node root2)) {
      throw new Uncopyable("a copy that is not as mutable as its original");
    }
    second.finish(root2, false);
    if (!first.isAlike(second)) {
      throw new Uncopyable("a constructor or setter that does not keep what is shared");
    }
    return new Graph(root2, second);
  }

  /** Whether nobody can change an object of that very class. */
  public static boolean isShared(Class<?> type) {
    return Plan.of(type).isShared();
  }

  /**
   * Makes a copy.
   *
   * @return a new copy, which shares nothing mutable with any other
   * @throws RuntimeException when a copier does otherwise than before, or a constructor or a method
   *     of an element throws
   */
  public Object copy() {
    return root.in(slots == 0 && !usesCopiers ? WITHOUT_STATE : new Copying(slots));
  }

  /**
   * Returns the instance that all copies are made from.
   *
   * @return to be read only, and by nobody else
   */
  public Object source() {
    return root.source;
  }

  /**
   * Tells whether generated copiers take part.
   *
   * @return false if all classes are of the JDK
   */
  public boolean usesCopiers() {
    return usesCopiers;
  }
}
