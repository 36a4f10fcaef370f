package com.acme;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import javax.sql.DataSource;

/**
 * A {@link Quotes} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code history(symbol, from, _db)} is data: a copy for each caller, for 10 minutes, at most
 *       500 results; {@code _db} is not part of the key.
 *   <li>{@code latest(symbol)} is not cached.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Quotes_Cached implements Quotes {
  /** The source of {@code history}, hashed: when it changes, older results are not used. */
  private static final String HISTORY_BODY_HASH = "c7d31a12d985dd585d0de229d70f5e1a";

  /** What {@code history} returned; {@code history.clear()} forgets it. */
  public final HistoryCache history;

  private final Quotes delegate;

  /** Wraps {@code delegate}; results are shared with every other wrapper in this program. */
  public Quotes_Cached(Quotes delegate) {
    this(delegate, Caches.shared());
  }

  /** Wraps {@code delegate}; results are kept in {@code caches}, which a test can own. */
  public Quotes_Cached(Quotes delegate, Caches caches) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.history = new HistoryCache(caches, delegate);
  }

  @Override
  public List<Double> history(String symbol, LocalDate from, DataSource _db) throws SQLException {
    Call<List<Double>> call = history.call(symbol, from);
    while (call.mustRun()) {
      try {
        call.returned(delegate.history(symbol, from, _db));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  public double latest(String symbol) {
    return delegate.latest(symbol);
  }

  /** The results of {@code history(symbol, from)}. */
  public static final class HistoryCache extends DataCache<List<Double>> {
    private HistoryCache(Caches caches, Quotes delegate) {
      super(caches
          .function(Quotes.class, "history", String.class, LocalDate.class, DataSource.class)
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
}
