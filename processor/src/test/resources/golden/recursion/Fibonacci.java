package com.acme.recursion;

import io.memoir.CacheData;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;

/** Calls itself, through the cache. */
public class Fibonacci {
  private final int _start;

  public Fibonacci() {
    this._start = 0;
  }

  protected Fibonacci(int caches, String... names) throws IOException {
    this._start = caches + names.length;
  }

  <T extends Number> Fibonacci(List<? extends T> numbers) {
    this._start = numbers.size();
  }

  private Fibonacci(long start) {
    this._start = (int) start;
  }

  static Fibonacci startingAt(long start) {
    return new Fibonacci(start);
  }

  @CacheData
  public BigInteger fibonacci(int n) {
    return n < 2 ? BigInteger.valueOf(n + _start) : fibonacci(n - 1).add(fibonacci(n - 2));
  }

  @CacheData(maxEntries = 2)
  protected int sumOfManyNumbersThatHaveLongNames(
      int firstNumber, int secondNumber, int thirdNumber, int fourthNumber, int fifthNumber) {
    return firstNumber + secondNumber + thirdNumber + fourthNumber + fifthNumber;
  }

  @CacheData
  void record(long... numbers) {}

  public int notCached(int n) {
    return n;
  }
}
