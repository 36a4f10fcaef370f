package com.acme.shadowing;

import io.memoir.CacheData;
import java.util.List;
import java.util.Map;

/** Has methods with type parameters of their own. */
@CacheData
public interface Base<A> {
  <T> Map<A, T> byType(T value);

  <T extends A> List<T> bounded(T value);

  <T> Tree<T>.Node node(Tree<A>.Leaf<T> leaf);
}
