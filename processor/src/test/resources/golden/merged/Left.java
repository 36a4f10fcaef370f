package com.acme.merged;

import java.io.IOException;
import java.util.Collection;

/** Throws and returns more. */
public interface Left {
  Object read(int n) throws IOException, InterruptedException;

  Collection<String> names() throws IOException;

  <T extends Comparable<T>> Collection<T> sorted(T first) throws IOException;

  @Deprecated
  int old(int n);
}
