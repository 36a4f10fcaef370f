package com.acme;

import io.memoir.CacheData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

public interface Quotes {
  @CacheData(ttl = "10m", maxEntries = 500)
  List<Double> history(String symbol, LocalDate from, DataSource _db) throws SQLException;

  double latest(String symbol); // not cached: forwarded
}
