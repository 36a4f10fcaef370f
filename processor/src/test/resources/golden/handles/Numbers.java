package com.acme.handles;

import io.memoir.CacheData;
import io.memoir.CacheResource;

class Numbers<T> {
  @CacheData(refreshNow = true)
  protected long next(long self) throws InterruptedException {
    return self + 1;
  }

  @CacheResource(leases = true)
  public Object text(T of) {
    return new StringBuilder(String.valueOf(of));
  }

  long nextDirectly() {
    return 0;
  }
}
