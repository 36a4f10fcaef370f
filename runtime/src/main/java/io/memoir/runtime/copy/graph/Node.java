package io.memoir.runtime.copy.graph;

import org.jspecify.annotations.Nullable;

/** A mutable object of a graph, and how copies of it are made. Immutable once the graph is. */
abstract class Node {

  /** In a finished graph an object that nobody else has. */
  Object source;

  /** The only copy while the graph is read, null before it exists and afterwards. */
  @Nullable
  Object copy;

  /** False while its parts are being read, so that who meets it then closes a cycle. */
  boolean isRead;

  /** Where copies are noted, because more than one object refers to this one; else negative. */
  int slot = -1;

  Node(Object source) {
    this.source = source;
  }

  /** Returns the copy that belongs to {@code copying}; makes it when it is needed first. */
  final Object in(Copying copying) {
    if (slot < 0) {
      return make(copying);
    }
    Object known = copying.noted(slot);
    if (known != null) {
      return known;
    }
    Object made = make(copying);
    copying.note(slot, made);
    return made;
  }

  /** Makes a new copy; notes it first if its parts could refer to it. */
  abstract Object make(Copying copying);
}
