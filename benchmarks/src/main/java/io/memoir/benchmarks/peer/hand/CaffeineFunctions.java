package io.memoir.benchmarks.peer.hand;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.memoir.benchmarks.work.Functions;
import io.memoir.benchmarks.work.Limits;
import io.memoir.benchmarks.work.Order;
import io.memoir.benchmarks.work.Quote;
import io.memoir.benchmarks.work.Table;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;

/** Calls of Caffeine as one writes them by hand: results and arguments by reference. */
public final class CaffeineFunctions implements Functions {
  private final Cache<Long, String> label = caching(Limits.MANY);
  private final Cache<Long, String> anyLabel = caching(Limits.NONE);
  private final Cache<SymbolAndDay, Quote> quote = caching(Limits.MANY);
  private final Cache<List<String>, Quote> basket = caching(Limits.MANY);
  private final Cache<double[], Double> total = caching(Limits.ARRAYS);
  private final Cache<Integer, List<Quote>> history = caching(Limits.NONE);
  private final Cache<Integer, List<Order>> orders = caching(Limits.NONE);
  private final Cache<Integer, Table> table = caching(Limits.NONE);
  private final Cache<Long, String> recent = caching(Limits.RECENT);
  private final Cache<String, String> motto = caching(Limits.NONE);
  private final Cache<String, String> slow = caching(Limits.NONE);
  private final Cache<Integer, BigInteger> factorial = caching(Limits.NONE);
  private final Cache<Integer, Long> fibonacci = caching(Limits.NONE);
  private final Cache<Integer, String> pair = caching(Limits.PAIR);
  private final Cache<Long, Long> square = caching(Limits.SQUARES);
  private final Cache<Long, Long> anySquare = caching(Limits.NONE);
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
  public CaffeineFunctions(Functions delegate) {
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

  private static <K, V> Cache<K, V> caching(int most) {
    return most == Limits.NONE
        ? Caffeine.newBuilder().build()
        : Caffeine.newBuilder().maximumSize(most).build();
  }

  @Override
  public String label(long id) {
    return label.get(id, labelBody);
  }

  @Override
  public String anyLabel(long id) {
    return anyLabel.get(id, anyLabelBody);
  }

  @Override
  public Quote quote(String symbol, int day) {
    return quote.get(new SymbolAndDay(symbol, day), quoteBody);
  }

  @Override
  public Quote basket(List<String> symbols) {
    return basket.get(symbols, basketBody);
  }

  @Override
  public double total(double[] values) {
    return total.get(values, totalBody);
  }

  @Override
  public List<Quote> history(int year) {
    return history.get(year, historyBody);
  }

  @Override
  public List<Order> orders(int customer) {
    return orders.get(customer, ordersBody);
  }

  @Override
  public Table table(int rows) {
    return table.get(rows, tableBody);
  }

  @Override
  public String recent(long id) {
    return recent.get(id, recentBody);
  }

  @Override
  public String motto() {
    return motto.get("", mottoBody);
  }

  @Override
  public String slow(String key) {
    return slow.get(key, slowBody);
  }

  @Override
  public BigInteger factorial(int n) {
    return factorial.get(n, factorialBody);
  }

  @Override
  public long fibonacci(int n) {
    return fibonacci.get(n, fibonacciBody);
  }

  @Override
  public String pair(int id) {
    return pair.get(id, pairBody);
  }

  @Override
  public Long square(long n) {
    return square.get(n, squareBody);
  }

  @Override
  public Long anySquare(long n) {
    return anySquare.get(n, anySquareBody);
  }
}
