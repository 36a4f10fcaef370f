package io.memoir.benchmarks.check;

import io.memoir.benchmarks.peer.OpenPeer;
import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.work.Bodies;
import io.memoir.benchmarks.work.Factorials_Cached;
import io.memoir.benchmarks.work.Functions;
import io.memoir.runtime.Caches;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** Functions that call themselves through the cache. */
final class RecursionChecks {

  private static final int THREADS = 8;
  private static final int ROUNDS = 30;
  private static final int FIRST = 60;

  private static final Duration HUNG = Duration.ofSeconds(20);

  private RecursionChecks() {}

  /** Asks for {@code n!}, from a thread with a stack of the default size. */
  static Outcome factorial(Peer peer, int n) throws Exception {
    return recursion(peer, functions -> functions.factorial(n), expectedFactorial(n));
  }

  /** Asks for the {@code n}-th Fibonacci number. */
  static Outcome fibonacci(Peer peer, int n) throws Exception {
    return recursion(peer, functions -> functions.fibonacci(n), expectedFibonacci(n));
  }

  /** Asks an annotated class that calls itself; only Memoir has such a thing. */
  static Outcome ownFactorial(int n) throws Exception {
    try (Caches caches = Caches.builder().build()) {
      Factorials_Cached factorials = new Factorials_Cached(caches);
      Crowd<BigInteger> crowd = new Crowd<>();
      crowd.add(() -> factorials.factorial(n));
      List<BigInteger> answers = crowd.run(HUNG);
      return Outcome.answer(List.of(expectedFactorial(n)).equals(answers));
    } catch (StackOverflowError e) {
      return Outcome.wrong("stack overflow");
    }
  }

  /** Lets 8 threads ask for neighbouring Fibonacci numbers, again and again. */
  static Outcome threads(Peer peer) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      OpenPeer open = peer.open(new Bodies());
      Crowd<Boolean> crowd = new Crowd<>();
      for (int i = 0; i < THREADS; i++) {
        int n = FIRST + i;
        crowd.add(() -> open.functions().fibonacci(n) == expectedFibonacci(n));
      }
      List<Boolean> answers = crowd.run(HUNG);
      if (answers == null) {
        return Outcome.wrong("DEADLOCK"); // Not closed: that could hang too.
      }
      open.close();
      if (answers.contains(false)) {
        return Outcome.wrong("WRONG");
      }
    }
    return Outcome.right("right");
  }

  private static <T> Outcome recursion(Peer peer, Function<Functions, T> question, T expected)
      throws Exception {
    OpenPeer open = peer.open(new Bodies());
    Crowd<T> crowd = new Crowd<>();
    crowd.add(() -> question.apply(open.functions()));
    List<T> answers;
    try {
      answers = crowd.run(HUNG);
    } catch (StackOverflowError e) {
      return Outcome.wrong("stack overflow");
    }
    if (answers == null) {
      return Outcome.wrong("HANGS");
    }
    open.close();
    return Outcome.answer(answers.equals(List.of(expected)));
  }

  private static BigInteger expectedFactorial(int n) {
    BigInteger product = BigInteger.ONE;
    for (int factor = 2; factor <= n; factor++) {
      product = product.multiply(BigInteger.valueOf(factor));
    }
    return product;
  }

  private static long expectedFibonacci(int n) {
    long previous = 1;
    long current = 0;
    for (int i = 0; i < n; i++) {
      long next = previous + current;
      previous = current;
      current = next;
    }
    return current;
  }
}
