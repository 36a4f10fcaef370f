package com.acme;

import io.memoir.CacheData;
import io.memoir.Persist;
import java.time.LocalDate;
import java.util.List;

/** Functions whose results are on disk. */
public interface Quotes {

  /** Is bounded. */
  @CacheData(persist = Persist.DISK, maxEntries = 3)
  List<Double> history(String symbol, LocalDate from);

  /** Expires. */
  @CacheData(persist = Persist.DISK, ttl = "10m")
  double latest(String symbol);

  /** Has an overload. */
  @CacheData(persist = Persist.DISK)
  String name(String symbol);

  /** Is one. */
  @CacheData(persist = Persist.DISK)
  String name(int number);
}
