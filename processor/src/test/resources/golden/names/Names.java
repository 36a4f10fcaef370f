package com.acme.names;

import io.memoir.CacheData;

/** Has names that generated code would like to have. */
public interface Names<Key, FindCache> {
  @CacheData
  Key find(Key key, FindCache caches, Override override, int hashCode, int hashCode_);

  @CacheData
  int fIND(String delegate);

  @CacheData
  <Override, Body> Body get(Override get, Body body);

  @CacheData
  int delegate(Caches caches);

  /** The wrapper in a method that is not repeated. */
  static <K, F> Names_Cached<K, F> cached(Names<K, F> names) {
    return new Names_Cached<>(names);
  }
}
