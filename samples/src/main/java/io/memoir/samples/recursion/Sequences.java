package io.memoir.samples.recursion;

import io.memoir.CacheData;
import java.math.BigInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Number sequences defined by recursion, written down as mathematics does.
 *
 * <p>The generated {@code Sequences_Cached} is a subclass, so the calls in the bodies below go
 * through the cache too: each number is computed once.
 *
 * <p>Safe for any threads.
 */
public class Sequences {
  /** An underscore, as for parameters, says that this field does not influence results. */
  private final LongAdder _bodies = new LongAdder();

  /** Creates the sequences. */
  public Sequences() {}

  /**
   * Returns the product of the numbers from 1 to {@code n}.
   *
   * @param n 0 or more
   * @return the factorial, 1 or more
   * @throws IllegalArgumentException when {@code n} is negative; nothing is stored
   */
  @CacheData
  public BigInteger factorial(BigInteger n) {
    _bodies.increment();
    if (n.signum() < 0) {
      throw new IllegalArgumentException("A negative number has no factorial.");
    }
    return n.signum() == 0 ? BigInteger.ONE : n.multiply(factorial(n.subtract(BigInteger.ONE)));
  }

  /**
   * Returns a Fibonacci number: the sum of its two predecessors, beginning with 0 and 1.
   *
   * @param n its position, 0 or more
   * @return the number, 0 or more
   * @throws IllegalArgumentException when {@code n} is negative; nothing is stored
   */
  @CacheData
  public BigInteger fibonacci(int n) {
    _bodies.increment();
    if (n < 0) {
      throw new IllegalArgumentException("Fibonacci numbers begin at position 0.");
    }
    return n < 2 ? BigInteger.valueOf(n) : fibonacci(n - 1).add(fibonacci(n - 2));
  }

  /**
   * Returns how often a body of this object ran; a call that the cache answered runs none.
   *
   * @return the number of runs, 0 or more
   */
  public long bodies() {
    return _bodies.sum();
  }
}
