package io.memoir.benchmarks.work;

import io.memoir.CacheData;
import java.math.BigInteger;
import java.util.List;

/**
 * The functions that every peer caches, one for each scenario; Memoir's annotations stand here, the
 * other peers' on their own classes, with the same bounds.
 */
public interface Functions {

  /** A text for {@code id}, made without work; bounded far above what the scenarios use. */
  @CacheData(maxEntries = Limits.MANY)
  String label(long id);

  /** The same without a bound. */
  @CacheData
  String anyLabel(long id);

  /** A small record for two arguments. */
  @CacheData(maxEntries = Limits.MANY)
  Quote quote(String symbol, int day);

  /** A small record for a list. */
  @CacheData(maxEntries = Limits.MANY)
  Quote basket(List<String> symbols);

  /** The sum of an array, in order. */
  @CacheData(maxEntries = Limits.ARRAYS)
  double total(double[] values);

  /** A list of 100 immutable records that its caller may change. */
  @CacheData
  List<Quote> history(int year);

  /** A list of 1,000 mutable beans, with dates and with lists of their own. */
  @CacheData
  List<Order> orders(int customer);

  /** A table of four columns. */
  @CacheData
  Table table(int rows);

  /** A text for {@code id}, made without work; only the last 1,000 are kept. */
  @CacheData(maxEntries = Limits.RECENT)
  String recent(long id);

  /** Always the same text. */
  @CacheData
  String motto();

  /** A text that takes a while. */
  @CacheData
  String slow(String key);

  /** {@code n!}, each step through the cache. */
  @CacheData
  BigInteger factorial(int n);

  /** The {@code n}-th Fibonacci number, at most the 90th, each step through the cache. */
  @CacheData
  long fibonacci(int n);

  /** A text for {@code id}; only two are kept. */
  @CacheData(maxEntries = Limits.PAIR)
  String pair(int id);

  /** {@code n * n}; bounded by twice what the heap scenario stores. */
  @CacheData(maxEntries = Limits.SQUARES)
  Long square(long n);

  /** The same without a bound. */
  @CacheData
  Long anySquare(long n);
}
