package io.memoir.benchmarks.peer.micronaut;

import io.memoir.benchmarks.work.Functions;
import io.memoir.benchmarks.work.Order;
import io.memoir.benchmarks.work.Quote;
import io.memoir.benchmarks.work.Table;
import io.micronaut.cache.annotation.Cacheable;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.util.List;

/**
 * {@code @Cacheable(atomic = true)} of Micronaut: one of the callers of an absent key runs the
 * method.
 */
@Singleton
class MicronautAtomicFunctions implements Functions {
  private final Functions delegate;

  MicronautAtomicFunctions(Delegate delegate) {
    this.delegate = delegate.functions();
  }

  @Override
  @Cacheable(value = "label", atomic = true)
  public String label(long id) {
    return delegate.label(id);
  }

  @Override
  @Cacheable(value = "any-label", atomic = true)
  public String anyLabel(long id) {
    return delegate.anyLabel(id);
  }

  @Override
  @Cacheable(value = "quote", atomic = true)
  public Quote quote(String symbol, int day) {
    return delegate.quote(symbol, day);
  }

  @Override
  @Cacheable(value = "basket", atomic = true)
  public Quote basket(List<String> symbols) {
    return delegate.basket(symbols);
  }

  @Override
  @Cacheable(value = "total", atomic = true)
  public double total(double[] values) {
    return delegate.total(values);
  }

  @Override
  @Cacheable(value = "history", atomic = true)
  public List<Quote> history(int year) {
    return delegate.history(year);
  }

  @Override
  @Cacheable(value = "orders", atomic = true)
  public List<Order> orders(int customer) {
    return delegate.orders(customer);
  }

  @Override
  @Cacheable(value = "table", atomic = true)
  public Table table(int rows) {
    return delegate.table(rows);
  }

  @Override
  @Cacheable(value = "recent", atomic = true)
  public String recent(long id) {
    return delegate.recent(id);
  }

  @Override
  @Cacheable(value = "motto", atomic = true)
  public String motto() {
    return delegate.motto();
  }

  @Override
  @Cacheable(value = "slow", atomic = true)
  public String slow(String key) {
    return delegate.slow(key);
  }

  @Override
  @Cacheable(value = "factorial", atomic = true)
  public BigInteger factorial(int n) {
    return delegate.factorial(n);
  }

  @Override
  @Cacheable(value = "fibonacci", atomic = true)
  public long fibonacci(int n) {
    return delegate.fibonacci(n);
  }

  @Override
  @Cacheable(value = "pair", atomic = true)
  public String pair(int id) {
    return delegate.pair(id);
  }

  @Override
  @Cacheable(value = "square", atomic = true)
  public Long square(long n) {
    return delegate.square(n);
  }

  @Override
  @Cacheable(value = "any-square", atomic = true)
  public Long anySquare(long n) {
    return delegate.anySquare(n);
  }
}
