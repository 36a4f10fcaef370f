package com.acme.rates;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Close;
import io.memoir.Persist;
import io.memoir.Refresh;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Rates of exchange, which are of use for a while although there are newer ones. */
public interface Rates {

  /** Served at once while a newer one is asked for. */
  @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND)
  double rate(String from, String to, Session _session) throws IOException;

  /** Kept on disk. */
  @CacheData(
      ttl = "1h",
      persist = Persist.DISK,
      refresh = Refresh.BACKGROUND,
      staleFor = "1d",
      staleIfError = "7d",
      jitter = "5m")
  List<Double> history(String currency, LocalDate from);

  /** Used again if the exchange is down. */
  @CacheData(ttl = "1m", staleIfError = "1h", maxEntries = 100)
  <T extends Comparable<T>> Map<String, T> all(List<T> keys);

  /** Used again if the exchange is slow. */
  @CacheData(ttl = "1m", staleFor = "5m", softTimeout = "500ms")
  double[] spread();

  /** Has no result. */
  @CacheData(ttl = "1d", refresh = Refresh.BACKGROUND, staleFor = "2d")
  void warmUp(String currency);

  /** Only spread over time. */
  @CacheData(ttl = "1h", jitter = "6m")
  String name(String currency);

  /** Shared. */
  @CacheResource(ttl = "30m", refresh = Refresh.BACKGROUND, onRelease = Close.class)
  Session connect(
      String theNameOfTheHostThatHasTheRates, int portOfThatHost, String... furtherOptionsOfHost);

  /** What rates are asked for with. */
  interface Session extends AutoCloseable {
    @Override
    void close();
  }
}
