package io.memoir.runtime.size;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Estimates what a result takes in the heap, with all that it refers to, each object once. What all
 * results share counts as nothing: enums, classes, time zones, small boxes, the code that makes
 * copies.
 *
 * <p>For one thread. Nothing of the program runs: fields are read, and collections of the JDK that
 * nobody else has.
 */
final class SizeOf {

  private final Seen seen = new Seen();
  private final ArrayDeque<Object> pending = new ArrayDeque<>();
  private long bytes;
  private @Nullable Class<?> closed;

  SizeOf() {}

  /**
   * Adds an object.
   *
   * @return what it takes beside those that were added before, in bytes
   */
  long add(@Nullable Object root) {
    long before = bytes;
    meet(root);
    for (Object next = pending.poll(); next != null; next = pending.poll()) {
      // What it meets is added first.
      long own = Shape.of(next.getClass()).open(next, this);
      bytes += own;
    }
    return bytes - before;
  }

  /** An object that is referred to. */
  void meet(@Nullable Object object) {
    Shape shape = object == null ? null : Shape.of(object.getClass());
    if (object == null || shape == null || shape.isConstant(object) || !seen.add(object)) {
      return;
    }
    if (shape.isLeaf()) {
      bytes += shape.open(object, this);
    } else {
      pending.push(object);
    }
  }

  /** A class was met whose fields cannot be read. */
  void closed(Class<?> type) {
    closed = type;
  }

  /** A class whose fields could not be read, so that what they refer to is missing; else null. */
  @Nullable
  Class<?> closed() {
    return closed;
  }
}
