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
  private @Nullable Class<?> closed;

  SizeOf() {}

  /**
   * Adds an object.
   *
   * @return what it takes beside those that were added before, in bytes
   */
  long add(@Nullable Object root) {
    long bytes = 0;
    meet(root);
    for (Object next = pending.poll(); next != null; next = pending.poll()) {
      bytes += Shape.of(next.getClass()).open(next, this);
    }
    return bytes;
  }

  /** An object that is referred to. */
  void meet(@Nullable Object object) {
    if (object != null && !Shape.of(object.getClass()).isConstant(object) && seen.add(object)) {
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
