package com.acme.generics;

import io.memoir.CacheData;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entities by key; the wrapper has the same type parameters. */
public interface Repository<K extends Comparable<K> & Serializable, E> {
  @CacheData
  Optional<E> find(K key);

  @CacheData
  <T extends Comparable<? super T>> Map<T, List<E>> groupedBy(Class<T> type, String... properties);

  @CacheData
  <T extends E> T only(Class<T> type) throws IllegalStateException;

  @CacheData
  <T, X extends Exception> T[] allOrFail(T[] none, Class<X> failure) throws X;

  @CacheData
  <T extends Number & Comparable<T>, U> Map<T, U> nothingTellsTheTypes();

  List<? super E> all(Map<? extends K, ? super E> filter);
}
