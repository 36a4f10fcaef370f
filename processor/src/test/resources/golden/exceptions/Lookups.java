package com.acme.exceptions;

import io.memoir.CacheData;
import java.io.FileNotFoundException;
import java.io.IOException;

interface Lookups {
  @CacheData(
      ttl = "10m",
      cacheExceptions = {FileNotFoundException.class, IllegalArgumentException.class},
      exceptionTtl = "30s")
  String find(String name) throws IOException;
}
