package io.memoir.benchmarks.peer.spring;

import io.memoir.benchmarks.work.Functions;
import io.memoir.benchmarks.work.Order;
import io.memoir.benchmarks.work.Quote;
import io.memoir.benchmarks.work.Table;
import java.math.BigInteger;
import java.util.List;
import org.springframework.cache.annotation.Cacheable;

/**
 * {@code @Cacheable} of Spring, as it is by default: callers of one absent key all run the method.
 */
class SpringFunctions implements Functions {
  private final Functions delegate;

  SpringFunctions(Functions delegate) {
    this.delegate = delegate;
  }

  @Override
  @Cacheable("label")
  public String label(long id) {
    return delegate.label(id);
  }

  @Override
  @Cacheable("anyLabel")
  public String anyLabel(long id) {
    return delegate.anyLabel(id);
  }

  @Override
  @Cacheable("quote")
  public Quote quote(String symbol, int day) {
    return delegate.quote(symbol, day);
  }

  @Override
  @Cacheable("basket")
  public Quote basket(List<String> symbols) {
    return delegate.basket(symbols);
  }

  @Override
  @Cacheable("total")
  public double total(double[] values) {
    return delegate.total(values);
  }

  @Override
  @Cacheable("history")
  public List<Quote> history(int year) {
    return delegate.history(year);
  }

  @Override
  @Cacheable("orders")
  public List<Order> orders(int customer) {
    return delegate.orders(customer);
  }

  @Override
  @Cacheable("table")
  public Table table(int rows) {
    return delegate.table(rows);
  }

  @Override
  @Cacheable("recent")
  public String recent(long id) {
    return delegate.recent(id);
  }

  @Override
  @Cacheable("motto")
  public String motto() {
    return delegate.motto();
  }

  @Override
  @Cacheable("slow")
  public String slow(String key) {
    return delegate.slow(key);
  }

  @Override
  @Cacheable("factorial")
  public BigInteger factorial(int n) {
    return delegate.factorial(n);
  }

  @Override
  @Cacheable("fibonacci")
  public long fibonacci(int n) {
    return delegate.fibonacci(n);
  }

  @Override
  @Cacheable("pair")
  public String pair(int id) {
    return delegate.pair(id);
  }

  @Override
  @Cacheable("square")
  public Long square(long n) {
    return delegate.square(n);
  }

  @Override
  @Cacheable("anySquare")
  public Long anySquare(long n) {
    return delegate.anySquare(n);
  }
}
