package io.memoir.benchmarks.peer.hand;

import io.memoir.benchmarks.work.Functions;
import io.memoir.benchmarks.work.Order;
import io.memoir.benchmarks.work.Quote;
import io.memoir.benchmarks.work.Table;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Calls of {@link ConcurrentHashMap} as one writes them by hand: without any bound, results and
 * arguments by reference.
 */
@SuppressWarnings("ArrayAsKeyOfSetOrMap") // What one gets for an array key; the checks show it.
public final class MapFunctions implements Functions {
  private final ConcurrentHashMap<Long, String> label = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, String> anyLabel = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<SymbolAndDay, Quote> quote = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<List<String>, Quote> basket = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<double[], Double> total = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, List<Quote>> history = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, List<Order>> orders = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, Table> table = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, String> recent = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, String> motto = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, String> slow = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, BigInteger> factorial = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, Long> fibonacci = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Integer, String> pair = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, Long> square = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Long, Long> anySquare = new ConcurrentHashMap<>();
  private final Function<Long, String> labelBody;
  private final Function<Long, String> anyLabelBody;
  private final Function<SymbolAndDay, Quote> quoteBody;
  private final Function<List<String>, Quote> basketBody;
  private final Function<double[], Double> totalBody;
  private final Function<Integer, List<Quote>> historyBody;
  private final Function<Integer, List<Order>> ordersBody;
  private final Function<Integer, Table> tableBody;
  private final Function<Long, String> recentBody;
  private final Function<String, String> mottoBody;
  private final Function<String, String> slowBody;
  private final Function<Integer, BigInteger> factorialBody;
  private final Function<Integer, Long> fibonacciBody;
  private final Function<Integer, String> pairBody;
  private final Function<Long, Long> squareBody;
  private final Function<Long, Long> anySquareBody;

  /** Caches what {@code delegate} returns. */
  public MapFunctions(Functions delegate) {
    this.labelBody = delegate::label;
    this.anyLabelBody = delegate::anyLabel;
    this.quoteBody = key -> delegate.quote(key.symbol(), key.day());
    this.basketBody = delegate::basket;
    this.totalBody = delegate::total;
    this.historyBody = delegate::history;
    this.ordersBody = delegate::orders;
    this.tableBody = delegate::table;
    this.recentBody = delegate::recent;
    this.mottoBody = key -> delegate.motto();
    this.slowBody = delegate::slow;
    this.factorialBody = delegate::factorial;
    this.fibonacciBody = delegate::fibonacci;
    this.pairBody = delegate::pair;
    this.squareBody = delegate::square;
    this.anySquareBody = delegate::anySquare;
  }

  /** Looks first: computeIfAbsent locks the bin of a key that is not the first in it. */
  private static <K, V> V get(ConcurrentHashMap<K, V> results, K key, Function<K, V> body) {
    V result = results.get(key);
    return result == null ? results.computeIfAbsent(key, body) : result;
  }

  @Override
  public String label(long id) {
    return get(label, id, labelBody);
  }

  @Override
  public String anyLabel(long id) {
    return get(anyLabel, id, anyLabelBody);
  }

  @Override
  public Quote quote(String symbol, int day) {
    return get(quote, new SymbolAndDay(symbol, day), quoteBody);
  }

  @Override
  public Quote basket(List<String> symbols) {
    return get(basket, symbols, basketBody);
  }

  @Override
  public double total(double[] values) {
    return get(total, values, totalBody);
  }

  @Override
  public List<Quote> history(int year) {
    return get(history, year, historyBody);
  }

  @Override
  public List<Order> orders(int customer) {
    return get(orders, customer, ordersBody);
  }

  @Override
  public Table table(int rows) {
    return get(table, rows, tableBody);
  }

  @Override
  public String recent(long id) {
    return get(recent, id, recentBody);
  }

  @Override
  public String motto() {
    return get(motto, "", mottoBody);
  }

  @Override
  public String slow(String key) {
    return get(slow, key, slowBody);
  }

  @Override
  public BigInteger factorial(int n) {
    return get(factorial, n, factorialBody);
  }

  @Override
  public long fibonacci(int n) {
    return get(fibonacci, n, fibonacciBody);
  }

  @Override
  public String pair(int id) {
    return get(pair, id, pairBody);
  }

  @Override
  public Long square(long n) {
    return get(square, n, squareBody);
  }

  @Override
  public Long anySquare(long n) {
    return get(anySquare, n, anySquareBody);
  }
}
