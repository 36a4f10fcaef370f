package io.memoir.benchmarks.work;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What the functions do when they are not cached. Cheap where a scenario measures the cache alone.
 *
 * <p>Safe for any threads.
 */
public class Bodies implements Functions {

  private static final String[] LABELS = labels();

  private static final int QUOTES_A_YEAR = 100;
  private static final int ORDERS = 1_000;

  /** Where recursion goes on: the wrapper, once there is one. */
  private volatile Functions self = this;

  /** Makes bodies that recur without a cache. */
  public Bodies() {}

  private static String[] labels() {
    String[] labels = new String[256];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = "label-" + i;
    }
    return labels;
  }

  /** Lets recursion go through {@code wrapper}. */
  public final void recurThrough(Functions wrapper) {
    self = wrapper;
  }

  @Override
  public String label(long id) {
    return LABELS[(int) id & 255];
  }

  @Override
  public String anyLabel(long id) {
    return LABELS[(int) id & 255];
  }

  @Override
  public Quote quote(String symbol, int day) {
    return new Quote(symbol, day, day * 0.5);
  }

  @Override
  public Quote basket(List<String> symbols) {
    return new Quote(symbols.get(0), symbols.size(), 1.0);
  }

  @Override
  public double total(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  @Override
  public List<Quote> history(int year) {
    List<Quote> quotes = new ArrayList<>(QUOTES_A_YEAR);
    for (int day = 0; day < QUOTES_A_YEAR; day++) {
      quotes.add(new Quote("ACME", year * 366 + day, day * 0.5));
    }
    return quotes;
  }

  @Override
  public List<Order> orders(int customer) {
    List<Order> orders = new ArrayList<>(ORDERS);
    for (int i = 0; i < ORDERS; i++) {
      orders.add(Order.of(customer * 10_000L + i));
    }
    return orders;
  }

  @Override
  public Table table(int rows) {
    return Table.of(rows);
  }

  @Override
  public String recent(long id) {
    return LABELS[(int) id & 255];
  }

  @Override
  public String motto() {
    return LABELS[0];
  }

  @Override
  public String slow(String key) {
    return "slow " + key;
  }

  @Override
  public BigInteger factorial(int n) {
    return n < 2 ? BigInteger.ONE : BigInteger.valueOf(n).multiply(self.factorial(n - 1));
  }

  @Override
  public long fibonacci(int n) {
    return n < 2 ? n : self.fibonacci(n - 1) + self.fibonacci(n - 2);
  }

  @Override
  public String pair(int id) {
    return LABELS[id & 255];
  }

  @Override
  public Long square(long n) {
    return n * n;
  }

  @Override
  public Long anySquare(long n) {
    return n * n;
  }
}
