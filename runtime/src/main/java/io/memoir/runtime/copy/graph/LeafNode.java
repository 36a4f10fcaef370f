package io.memoir.runtime.copy.graph;

import java.util.function.UnaryOperator;

/** An object that refers to nothing mutable. */
final class LeafNode extends Node {

  private final UnaryOperator<Object> leaf;

  LeafNode(Object source, UnaryOperator<Object> leaf) {
    super(source);
    this.leaf = leaf;
  }

  @Override
  Object make(Copying copying) {
    return leaf.apply(source);
  }
}
