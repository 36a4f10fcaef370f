package io.memoir.runtime.copy;

import io.memoir.runtime.copy.graph.Graph;
import org.jspecify.annotations.Nullable;

/** A result as a private graph of objects, which is copied again for each caller. */
final class Copied extends Snapshot {

  private final Graph graph;
  private final Snapshots owner;

  /** Set as soon as a copy has failed: code of the program does not do the same each time. */
  private volatile @Nullable Encoded encoded;

  Copied(Graph graph, Snapshots owner) {
    this.graph = graph;
    this.owner = owner;
  }

  @Override
  public Object copy() {
    Encoded replacement = encoded;
    if (replacement != null) {
      return replacement.copy();
    }
    try {
      return graph.copy();
    } catch (StackOverflowError e) {
      // The codec goes to a larger stack, where other callers need not go.
      return new Encoded(graph.source(), owner).copy();
    } catch (RuntimeException | LinkageError e) {
      replacement = new Encoded(graph.source(), owner);
      encoded = replacement;
      return replacement.copy();
    }
  }

  @Override
  public Object take() {
    return encoded == null ? graph.source() : copy();
  }

  @Override
  Way way() {
    if (encoded != null) {
      return Way.CODEC;
    }
    return graph.usesCopiers() ? Way.GENERATED : Way.BUILT_IN;
  }
}
