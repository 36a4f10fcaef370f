package io.memoir.benchmarks.peer.spring;

import io.memoir.benchmarks.work.Functions;
import io.memoir.benchmarks.work.Order;
import io.memoir.benchmarks.work.Quote;
import io.memoir.benchmarks.work.Table;
import java.math.BigInteger;
import java.util.List;
import org.springframework.cache.annotation.Cacheable;

/**
 * {@code @Cacheable(sync = true)} of Spring: one of the callers of an absent key runs the method.
 */
class SpringSyncFunctions implements Functions {
  private final Functions delegate;

  SpringSyncFunctions(Functions delegate) {
    this.delegate = delegate;
  }

  @Override
  @Cacheable(cacheNames = "label", sync = true)
  public String label(long id) {
    return delegate.label(id);
  }

  @Override
  @Cacheable(cacheNames = "anyLabel", sync = true)
  public String anyLabel(long id) {
    return delegate.anyLabel(id);
  }

  @Override
  @Cacheable(cacheNames = "quote", sync = true)
  public Quote quote(String symbol, int day) {
    return delegate.quote(symbol, day);
  }

  @Override
  @Cacheable(cacheNames = "basket", sync = true)
  public Quote basket(List<String> symbols) {
    return delegate.basket(symbols);
  }

  @Override
  @Cacheable(cacheNames = "total", sync = true)
  public double total(double[] values) {
    return delegate.total(values);
  }

  @Override
  @Cacheable(cacheNames = "history", sync = true)
  public List<Quote> history(int year) {
    return delegate.history(year);
  }

  @Override
  @Cacheable(cacheNames = "orders", sync = true)
  public List<Order> orders(int customer) {
    return delegate.orders(customer);
  }

  @Override
  @Cacheable(cacheNames = "table", sync = true)
  public Table table(int rows) {
    return delegate.table(rows);
  }

  @Override
  @Cacheable(cacheNames = "recent", sync = true)
  public String recent(long id) {
    return delegate.recent(id);
  }

  @Override
  @Cacheable(cacheNames = "motto", sync = true)
  public String motto() {
    return delegate.motto();
  }

  @Override
  @Cacheable(cacheNames = "slow", sync = true)
  public String slow(String key) {
    return delegate.slow(key);
  }

  @Override
  @Cacheable(cacheNames = "factorial", sync = true)
  public BigInteger factorial(int n) {
    return delegate.factorial(n);
  }

  @Override
  @Cacheable(cacheNames = "fibonacci", sync = true)
  public long fibonacci(int n) {
    return delegate.fibonacci(n);
  }

  @Override
  @Cacheable(cacheNames = "pair", sync = true)
  public String pair(int id) {
    return delegate.pair(id);
  }

  @Override
  @Cacheable(cacheNames = "square", sync = true)
  public Long square(long n) {
    return delegate.square(n);
  }

  @Override
  @Cacheable(cacheNames = "anySquare", sync = true)
  public Long anySquare(long n) {
    return delegate.anySquare(n);
  }
}
