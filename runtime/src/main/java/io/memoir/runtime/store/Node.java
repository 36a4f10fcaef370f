package io.memoir.runtime.store;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link Table} holds under a key: a result, or the execution that will give it.
 *
 * <p>Safe for any threads.
 */
abstract class Node {

  private final Object key;
  private final int hash;

  /** Written under the store's lock, read without. */
  private volatile @Nullable Node next;

  Node(Object key) {
    this.key = key;
    this.hash = hash(key);
  }

  /** A node in the place of another. */
  Node(Node other) {
    this.key = other.key;
    this.hash = other.hash;
  }

  /** Spreads a hash over all bits: the hashes of small numbers are small, and a table uses few. */
  static int hash(Object key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }

  public final Object key() {
    return key;
  }

  final int hash() {
    return hash;
  }

  final @Nullable Node next() {
    return next;
  }

  final void link(@Nullable Node node) {
    next = node;
  }
}
