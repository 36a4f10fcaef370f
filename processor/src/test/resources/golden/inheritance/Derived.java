package com.acme.inheritance;

import io.memoir.CacheData;
import io.memoir.Uncached;
import java.util.List;

/** Inherits functions, and adds to them. */
@CacheData(maxEntries = 10)
public interface Derived extends Base<Integer>, Runnable, Comparable<Derived> {
  @Override
  List<Integer> all(String filter);

  @CacheData(ttl = "PT0.5S")
  int largest(String filter);

  @Uncached
  @Override
  void run();

  @Uncached
  @Override
  int compareTo(Derived other);

  @Override
  String toString();
}
