package io.memoir.benchmarks.work;

import io.memoir.CacheData;
import java.math.BigInteger;

/** A class whose own recursion Memoir caches, by a subclass. */
public class Factorials {

  /** Makes factorials. */
  public Factorials() {}

  /** {@code n!}. */
  @CacheData
  public BigInteger factorial(int n) {
    return n < 2 ? BigInteger.ONE : BigInteger.valueOf(n).multiply(factorial(n - 1));
  }
}
