package com.acme.inheritance;

import io.memoir.CacheData;
import java.util.List;

/** Annotated as a whole. */
@CacheData(ttl = "1d")
public interface Base<T> {
  List<T> all(String filter);

  default int count(String filter) {
    return all(filter).size();
  }
}
