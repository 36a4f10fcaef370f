package io.memoir.benchmarks.peer.jetcache;

import com.alicp.jetcache.anno.CachePenetrationProtect;
import com.alicp.jetcache.anno.CacheType;
import com.alicp.jetcache.anno.Cached;
import io.memoir.benchmarks.work.Functions;
import io.memoir.benchmarks.work.Limits;
import io.memoir.benchmarks.work.Order;
import io.memoir.benchmarks.work.Quote;
import io.memoir.benchmarks.work.Table;
import java.math.BigInteger;
import java.util.List;

/**
 * {@code @Cached} of JetCache in memory, with one execution for an absent key and arguments turned
 * into JSON: without that, its key is the array of the arguments, and no call ever hits.
 */
class JetCacheFunctions implements Functions {
  private final Functions delegate;

  JetCacheFunctions(Functions delegate) {
    this.delegate = delegate;
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "label", cacheType = CacheType.LOCAL, localLimit = Limits.MANY)
  public String label(long id) {
    return delegate.label(id);
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "anyLabel", cacheType = CacheType.LOCAL, localLimit = Integer.MAX_VALUE)
  public String anyLabel(long id) {
    return delegate.anyLabel(id);
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "quote", cacheType = CacheType.LOCAL, localLimit = Limits.MANY)
  public Quote quote(String symbol, int day) {
    return delegate.quote(symbol, day);
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "basket", cacheType = CacheType.LOCAL, localLimit = Limits.MANY)
  public Quote basket(List<String> symbols) {
    return delegate.basket(symbols);
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "total", cacheType = CacheType.LOCAL, localLimit = Limits.ARRAYS)
  public double total(double[] values) {
    return delegate.total(values);
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "history", cacheType = CacheType.LOCAL, localLimit = Integer.MAX_VALUE)
  public List<Quote> history(int year) {
    return delegate.history(year);
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "orders", cacheType = CacheType.LOCAL, localLimit = Integer.MAX_VALUE)
  public List<Order> orders(int customer) {
    return delegate.orders(customer);
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "table", cacheType = CacheType.LOCAL, localLimit = Integer.MAX_VALUE)
  public Table table(int rows) {
    return delegate.table(rows);
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "recent", cacheType = CacheType.LOCAL, localLimit = Limits.RECENT)
  public String recent(long id) {
    return delegate.recent(id);
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "motto", cacheType = CacheType.LOCAL, localLimit = Integer.MAX_VALUE)
  public String motto() {
    return delegate.motto();
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "slow", cacheType = CacheType.LOCAL, localLimit = Integer.MAX_VALUE)
  public String slow(String key) {
    return delegate.slow(key);
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "factorial", cacheType = CacheType.LOCAL, localLimit = Integer.MAX_VALUE)
  public BigInteger factorial(int n) {
    return delegate.factorial(n);
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "fibonacci", cacheType = CacheType.LOCAL, localLimit = Integer.MAX_VALUE)
  public long fibonacci(int n) {
    return delegate.fibonacci(n);
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "pair", cacheType = CacheType.LOCAL, localLimit = Limits.PAIR)
  public String pair(int id) {
    return delegate.pair(id);
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "square", cacheType = CacheType.LOCAL, localLimit = Limits.SQUARES)
  public Long square(long n) {
    return delegate.square(n);
  }

  @Override
  @CachePenetrationProtect
  @Cached(name = "anySquare", cacheType = CacheType.LOCAL, localLimit = Integer.MAX_VALUE)
  public Long anySquare(long n) {
    return delegate.anySquare(n);
  }
}
