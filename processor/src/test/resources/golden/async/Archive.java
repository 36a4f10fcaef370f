package com.acme.async;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Close;
import io.memoir.Persist;
import java.io.IOException;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** Results that come later. */
public interface Archive {
  @CacheData(ttl = "10m", maxEntries = 500)
  CompletionStage<List<Quote>> history(String symbol, LocalDate from, Connection _connection)
      throws IOException;

  @CacheData(persist = Persist.DISK)
  CompletableFuture<Quote> latest(String symbol);

  @CacheData
  CompletableFuture<Void> warmUp(String symbol);

  @CacheData
  <T extends Comparable<T>> CompletableFuture<? extends List<T>> sorted(List<T> elements);

  @CacheResource(validate = IsOpen.class, onRelease = Close.class)
  CompletionStage<Connection> connect(String url);

  /** A bean, which is copied. */
  final class Quote {
    public String symbol = "";
    public double[] prices = {};
  }

  final class IsOpen implements Predicate<Connection> {
    @Override
    public boolean test(Connection connection) {
      return true;
    }
  }
}
