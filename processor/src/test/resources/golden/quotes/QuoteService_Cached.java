package com.acme.quotes;

import io.memoir.Close;
import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.ResourceCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link QuoteService} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code history(symbol, from, _connection)} is data: a copy for each caller, for 10 minutes,
 *       at most 500 results; {@code _connection} is not part of the key.
 *   <li>{@code backtest(model)} is data: a copy for each caller, for 1 hour 30 minutes.
 *   <li>{@code connect(url)} is a resource: one instance, shared by all callers, at most 1 result,
 *       checked by {@code IsOpen} before each use, released by {@code Close}.
 *   <li>{@code count()} is data: a copy for each caller.
 *   <li>{@code warmUp(symbol, days, _factor)} runs once for each key; {@code _factor} is not part
 *       of the key.
 *   <li>{@code latest(symbol)} is not cached.
 *   <li>{@code latestOfMany(symbols)} is not cached.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class QuoteService_Cached implements QuoteService {
  /** The source of {@code history}, hashed: when it changes, older results are not used. */
  private static final String HISTORY_BODY_HASH = "2d3738283a1c95bd074258926dcb7b6f";

  /** The source of {@code backtest}, hashed: when it changes, older results are not used. */
  private static final String BACKTEST_BODY_HASH = "b016cc8f2400d6251a77a3dc09d8d1ed";

  /** The source of {@code connect}, hashed: when it changes, older results are not used. */
  private static final String CONNECT_BODY_HASH = "a418a5b067db499f52fe91aa5128332e";

  /** The source of {@code count}, hashed: when it changes, older results are not used. */
  private static final String COUNT_BODY_HASH = "432d164c603ebbba5c43eecd7e4f49de";

  /** The source of {@code warmUp}, hashed: when it changes, older results are not used. */
  private static final String WARM_UP_BODY_HASH = "0ca31f95514074d141ecbec682261049";

  /** What {@code history} returned; {@code history.clear()} forgets it. */
  public final HistoryCache history;

  /** What {@code backtest} returned; {@code backtest.clear()} forgets it. */
  public final BacktestCache backtest;

  /** What {@code connect} returned; {@code connect.clear()} forgets it. */
  public final ConnectCache connect;

  /** What {@code count} returned; {@code count.clear()} forgets it. */
  public final CountCache count;

  /** What {@code warmUp} returned; {@code warmUp.clear()} forgets it. */
  public final WarmUpCache warmUp;

  private final QuoteService delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public QuoteService_Cached(QuoteService delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public QuoteService_Cached(QuoteService delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.history = new HistoryCache(caches, delegate);
    this.backtest = new BacktestCache(caches, delegate);
    this.connect = new ConnectCache(caches, delegate);
    this.count = new CountCache(caches, delegate);
    this.warmUp = new WarmUpCache(caches, delegate);
  }

  @Override
  public List<Double> history(String symbol, LocalDate from, Connection _connection)
      throws IOException {
    Call<List<Double>> call = history.call(symbol, from);
    while (call.mustRun()) {
      try {
        call.returned(delegate.history(symbol, from, _connection));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public QuoteService.Report backtest(QuoteService.Model model) {
    Call<QuoteService.Report> call = backtest.call(model);
    while (call.mustRun()) {
      try {
        call.returned(delegate.backtest(model));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public Connection connect(String url) throws SQLException {
    Call<Connection> call = connect.call(url);
    while (call.mustRun()) {
      try {
        call.returned(delegate.connect(url));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public long count() {
    Call<Long> call = count.call();
    while (call.mustRun()) {
      try {
        call.returned(delegate.count());
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public void warmUp(String symbol, int days, double _factor) throws IOException, SQLException {
    Call<Void> call = warmUp.call(symbol, days);
    while (call.mustRun()) {
      try {
        delegate.warmUp(symbol, days, _factor);
        call.returned(null);
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
  }

  @Override
  public double latest(String symbol) {
    return delegate.latest(symbol);
  }

  @Override
  public double latestOfMany(Iterable<String> symbols) {
    return delegate.latestOfMany(symbols);
  }

  /** The results of {@code history(symbol, from)}. */
  public static final class HistoryCache extends DataCache<List<Double>> {
    private HistoryCache(Caches caches, QuoteService delegate) {
      super(caches
          .function(QuoteService.class, "history", String.class, LocalDate.class, Connection.class)
          .bodyHash(HISTORY_BODY_HASH)
          .delegate(delegate)
          .keyedBy("symbol", "from")
          .returns(List.class, Double.class)
          .ttl(Duration.ofMinutes(10))
          .maxEntries(500));
    }

    /** Forgets the result of {@code history(symbol, from)}; the next such call runs the method. */
    public void clear(String symbol, LocalDate from) {
      forget(key(symbol, from), symbol, from);
    }

    /** Says why {@code history(symbol, from)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String symbol, LocalDate from) {
      return explanation(key(symbol, from), symbol, from);
    }

    private Call<List<Double>> call(String symbol, LocalDate from) {
      Call<List<Double>> found = find(key(symbol, from));
      return found != null ? found : begin(key(symbol, from), symbol, from);
    }

    private Object key(String symbol, LocalDate from) {
      return new Key(exact("symbol", symbol), exact("from", from));
    }

    private record Key(Object symbol, Object from) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(symbol, that.symbol)
            && Objects.equals(from, that.from);
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(symbol);
        return mixed(hash, Objects.hashCode(from));
      }
    }
  }

  /** The results of {@code backtest(model)}. */
  public static final class BacktestCache extends DataCache<QuoteService.Report> {
    private BacktestCache(Caches caches, QuoteService delegate) {
      super(caches
          .function(QuoteService.class, "backtest", QuoteService.Model.class)
          .bodyHash(BACKTEST_BODY_HASH)
          .delegate(delegate)
          .keyedBy("model")
          .returns(QuoteService.Report.class)
          .ttl(Duration.ofMinutes(90))
          .hashFunc(QuoteService.Model.class, new QuoteService.ModelVersion())
          .hashFunc("com.acme.Secret", new QuoteService.ModelVersion()));
    }

    /** Forgets the result of {@code backtest(model)}; the next such call runs the method. */
    public void clear(QuoteService.Model model) {
      forget(key(model), model);
    }

    /** Says why {@code backtest(model)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(QuoteService.Model model) {
      return explanation(key(model), model);
    }

    private Call<QuoteService.Report> call(QuoteService.Model model) {
      Object key = key(model);
      Call<QuoteService.Report> found = find(key);
      return found != null ? found : begin(key, model);
    }

    private Object key(QuoteService.Model model) {
      return new Key(argument("model", model));
    }

    private record Key(Object model) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(model, that.model);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(model);
      }
    }
  }

  /** The results of {@code connect(url)}. */
  public static final class ConnectCache extends ResourceCache<Connection> {
    private ConnectCache(Caches caches, QuoteService delegate) {
      super(caches
          .function(QuoteService.class, "connect", String.class)
          .bodyHash(CONNECT_BODY_HASH)
          .delegate(delegate)
          .keyedBy("url")
          .maxEntries(1)
          .validate(new QuoteService.IsOpen())
          .onRelease(new Close()));
    }

    /** Forgets the result of {@code connect(url)}; the next such call runs the method. */
    public void clear(String url) {
      forget(key(url), url);
    }

    /** Says why {@code connect(url)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String url) {
      return explanation(key(url), url);
    }

    private Call<Connection> call(String url) {
      Call<Connection> found = find(key(url));
      return found != null ? found : begin(key(url), url);
    }

    private Object key(String url) {
      return new Key(exact("url", url));
    }

    private record Key(Object url) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(url, that.url);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(url);
      }
    }
  }

  /** The results of {@code count()}. */
  public static final class CountCache extends DataCache<Long> {
    private CountCache(Caches caches, QuoteService delegate) {
      super(caches
          .function(QuoteService.class, "count")
          .bodyHash(COUNT_BODY_HASH)
          .delegate(delegate));
    }

    /** Says why {@code count()} would hit or miss now; runs and changes nothing. */
    public Explanation explain() {
      return explanation(NO_ARGUMENTS);
    }

    private Call<Long> call() {
      return findOrBegin(NO_ARGUMENTS);
    }
  }

  /** The results of {@code warmUp(symbol, days)}. */
  public static final class WarmUpCache extends DataCache<Void> {
    private WarmUpCache(Caches caches, QuoteService delegate) {
      super(caches
          .function(QuoteService.class, "warmUp", String.class, int.class, double.class)
          .bodyHash(WARM_UP_BODY_HASH)
          .delegate(delegate)
          .keyedBy("symbol", "days"));
    }

    /** Forgets the result of {@code warmUp(symbol, days)}; the next such call runs the method. */
    public void clear(String symbol, int days) {
      forget(key(symbol, days), symbol, days);
    }

    /** Says why {@code warmUp(symbol, days)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(String symbol, int days) {
      return explanation(key(symbol, days), symbol, days);
    }

    private Call<Void> call(String symbol, int days) {
      Call<Void> found = find(key(symbol, days));
      return found != null ? found : begin(key(symbol, days), symbol, days);
    }

    private Object key(String symbol, int days) {
      return new Key(exact("symbol", symbol), days);
    }

    private record Key(Object symbol, int days) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && Objects.equals(symbol, that.symbol)
            && days == that.days;
      }

      @Override
      public int hashCode() {
        int hash = Objects.hashCode(symbol);
        return mixed(hash, Integer.hashCode(days));
      }
    }
  }
}
