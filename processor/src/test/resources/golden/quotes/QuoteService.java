package com.acme.quotes;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Close;
import io.memoir.HashFunc;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Prices of shares, from an exchange. */
@SuppressWarnings({"CacheUnkeyedPrimitive", "CacheHashFuncUnknownType"})
public interface QuoteService {
  @CacheData(ttl = "10m", maxEntries = 500)
  List<Double> history(String symbol, LocalDate from, Connection _connection) throws IOException;

  @CacheData(
      ttl = "1h 30m",
      hashFuncs = {
        @HashFunc(type = Model.class, with = ModelVersion.class),
        @HashFunc(typeName = "com.acme.Secret", with = ModelVersion.class)
      })
  Report backtest(Model model);

  @CacheResource(maxEntries = 1, validate = IsOpen.class, onRelease = Close.class)
  Connection connect(String url) throws SQLException;

  @CacheData
  long count();

  @CacheData
  void warmUp(String symbol, int days, double _factor) throws IOException, SQLException;

  double latest(String symbol);

  default double latestOfMany(Iterable<String> symbols) {
    double sum = 0;
    for (String symbol : symbols) {
      sum += latest(symbol);
    }
    return sum;
  }

  static QuoteService none() {
    throw new UnsupportedOperationException();
  }

  record Report(String text) {}

  record Model(String version, double[] weights) {}

  final class ModelVersion implements Function<Object, String> {
    @Override
    public String apply(Object model) {
      return model.toString();
    }
  }

  final class IsOpen implements Predicate<Connection> {
    @Override
    public boolean test(Connection connection) {
      return connection != null;
    }
  }
}
