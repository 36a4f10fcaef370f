package com.acme.handles;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Close;
import java.io.IOException;
import java.util.List;

interface Databases {
  @CacheResource(onRelease = Close.class, leases = true, refreshNow = true)
  AutoCloseable connect(String url, String _password) throws IOException;

  @CacheResource(leases = true)
  <T> List<T> shared();

  @CacheData(ttl = "1h", refreshNow = true)
  List<String> tables(String delegate, int... call) throws IOException, InterruptedException;

  @CacheData(refreshNow = true)
  void prepare();

  @CacheData(refreshNow = true)
  <T extends Comparable<T>> T largest(T[] e);
}
