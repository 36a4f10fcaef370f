package com.acme.rates;

import io.memoir.CacheData;
import io.memoir.Refresh;

/** Calls itself. */
public class Slow {

  /** A number of a series. */
  @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND, staleIfError = "1h")
  protected long number(int call) {
    return call < 2 ? call : number(call - 1) + number(call - 2);
  }
}
