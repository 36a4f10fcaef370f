package io.memoir.benchmarks.peer.hand;

import com.github.benmanes.caffeine.jcache.configuration.CaffeineConfiguration;
import com.github.benmanes.caffeine.jcache.spi.CaffeineCachingProvider;
import io.memoir.benchmarks.work.Functions;
import io.memoir.benchmarks.work.Limits;
import io.memoir.benchmarks.work.Order;
import io.memoir.benchmarks.work.Quote;
import io.memoir.benchmarks.work.Table;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import javax.cache.Cache;
import javax.cache.CacheManager;

/**
 * Calls of JSR 107 (Caffeine's), get and then put: results and arguments by value, which means Java
 * serialization.
 */
public final class JCacheFunctions implements Functions, AutoCloseable {
  private final Functions delegate;
  private final CaffeineCachingProvider provider = new CaffeineCachingProvider();
  private final CacheManager manager = provider.getCacheManager();
  private final Cache<Long, String> label = caching("label", Limits.MANY);
  private final Cache<Long, String> anyLabel = caching("anyLabel", Limits.NONE);
  private final Cache<SymbolAndDay, Quote> quote = caching("quote", Limits.MANY);
  private final Cache<List<String>, Quote> basket = caching("basket", Limits.MANY);
  private final Cache<double[], Double> total = caching("total", Limits.ARRAYS);
  private final Cache<Integer, List<Quote>> history = caching("history", Limits.NONE);
  private final Cache<Integer, List<Order>> orders = caching("orders", Limits.NONE);
  private final Cache<Integer, Table> table = caching("table", Limits.NONE);
  private final Cache<Long, String> recent = caching("recent", Limits.RECENT);
  private final Cache<String, String> motto = caching("motto", Limits.NONE);
  private final Cache<String, String> slow = caching("slow", Limits.NONE);
  private final Cache<Integer, BigInteger> factorial = caching("factorial", Limits.NONE);
  private final Cache<Integer, Long> fibonacci = caching("fibonacci", Limits.NONE);
  private final Cache<Integer, String> pair = caching("pair", Limits.PAIR);
  private final Cache<Long, Long> square = caching("square", Limits.SQUARES);
  private final Cache<Long, Long> anySquare = caching("anySquare", Limits.NONE);

  /** Caches what {@code delegate} returns. */
  public JCacheFunctions(Functions delegate) {
    this.delegate = delegate;
  }

  private <K, V> Cache<K, V> caching(String name, int most) {
    CaffeineConfiguration<K, V> configuration = new CaffeineConfiguration<>();
    // The standard's default, and not that of Caffeine's own configuration.
    configuration.setStoreByValue(true);
    if (most != Limits.NONE) {
      configuration.setMaximumSize(OptionalLong.of(most));
    }
    return manager.createCache(name, configuration);
  }

  private static <K, V> V get(Cache<K, V> results, K key, Callable<V> body) {
    V result = results.get(key);
    if (result != null) {
      return result;
    }
    try {
      V computed = body.call();
      results.put(key, computed);
      return computed;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    provider.close();
  }

  @Override
  public String label(long id) {
    return get(label, id, () -> delegate.label(id));
  }

  @Override
  public String anyLabel(long id) {
    return get(anyLabel, id, () -> delegate.anyLabel(id));
  }

  @Override
  public Quote quote(String symbol, int day) {
    return get(quote, new SymbolAndDay(symbol, day), () -> delegate.quote(symbol, day));
  }

  @Override
  public Quote basket(List<String> symbols) {
    return get(basket, symbols, () -> delegate.basket(symbols));
  }

  @Override
  public double total(double[] values) {
    return get(total, values, () -> delegate.total(values));
  }

  @Override
  public List<Quote> history(int year) {
    return get(history, year, () -> delegate.history(year));
  }

  @Override
  public List<Order> orders(int customer) {
    return get(orders, customer, () -> delegate.orders(customer));
  }

  @Override
  public Table table(int rows) {
    return get(table, rows, () -> delegate.table(rows));
  }

  @Override
  public String recent(long id) {
    return get(recent, id, () -> delegate.recent(id));
  }

  @Override
  public String motto() {
    return get(motto, "", () -> delegate.motto());
  }

  @Override
  public String slow(String key) {
    return get(slow, key, () -> delegate.slow(key));
  }

  @Override
  public BigInteger factorial(int n) {
    return get(factorial, n, () -> delegate.factorial(n));
  }

  @Override
  public long fibonacci(int n) {
    return get(fibonacci, n, () -> delegate.fibonacci(n));
  }

  @Override
  public String pair(int id) {
    return get(pair, id, () -> delegate.pair(id));
  }

  @Override
  public Long square(long n) {
    return get(square, n, () -> delegate.square(n));
  }

  @Override
  public Long anySquare(long n) {
    return get(anySquare, n, () -> delegate.anySquare(n));
  }
}
