package com.acme.shadowing;

/** Has inner classes. */
public class Tree<T> {
  /** Knows the type of the tree. */
  public class Node {}

  /** Knows another type too. */
  public class Leaf<U> {}
}
