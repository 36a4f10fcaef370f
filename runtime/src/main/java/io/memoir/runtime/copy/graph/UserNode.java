package io.memoir.runtime.copy.graph;

import io.memoir.runtime.copy.jdk.Uncopyable;
import io.memoir.runtime.shape.Copier;
import io.memoir.runtime.shape.Copies;
import org.jspecify.annotations.Nullable;

/** An object of a program's own class, which generated code copies. */
final class UserNode extends Node {

  private static final @Nullable Object[] NONE = {};

  private final Copier<Object> copier;

  /** What the copier asked for, in order: nodes and immutable objects. */
  @Nullable
  Object[] parts = NONE;

  @SuppressWarnings("unchecked") // found by the class of the source
  UserNode(Object source, Copier<?> copier) {
    super(source);
    this.copier = (Copier<Object>) copier;
  }

  @Override
  Object make(Copying copying) {
    return copying.run(this);
  }

  /**
   * Runs the copier, and believes nothing.
   *
   * @throws Uncopyable when it does not return a new instance of the class
   */
  Object run(Copies copies) {
    // A copier can be wrong about what it returns.
    @Nullable Object made = copier.copy(source, copies);
    if (made == null || made == source || made.getClass() != source.getClass()) {
      throw new Uncopyable("a copier that makes no copy");
    }
    return made;
  }
}
