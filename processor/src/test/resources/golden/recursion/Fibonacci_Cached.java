package com.acme.recursion;

import io.memoir.runtime.Caches;
import io.memoir.runtime.DataCache;
import io.memoir.runtime.call.Call;
import io.memoir.runtime.explain.Explanation;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * A {@link Fibonacci} that remembers what it returned.
 *
 * <ul>
 *   <li>{@code fibonacci(n)} is data: a copy for each caller.
 *   <li>{@code sumOfManyNumbersThatHaveLongNames(firstNumber, secondNumber, thirdNumber,
 *       fourthNumber, fifthNumber)} is data: a copy for each caller, at most 2 results.
 *   <li>{@code record(numbers)} runs once for each key.
 * </ul>
 */
@Generated("io.memoir.processor.CacheProcessor")
public final class Fibonacci_Cached extends Fibonacci {
  /** The source of {@code fibonacci}, hashed: when it changes, older results are not used. */
  private static final String FIBONACCI_BODY_HASH = "51fd5d9fd01be5b460e2614f1c09637c";

  /**
   * The source of {@code sumOfManyNumbersThatHaveLongNames}, hashed: when it changes, older results
   * are not used.
   */
  private static final String SUM_OF_MANY_NUMBERS_THAT_HAVE_LONG_NAMES_BODY_HASH =
      "9dc09f418a6c686010162b39d9d77fdc";

  /** The source of {@code record}, hashed: when it changes, older results are not used. */
  private static final String RECORD_BODY_HASH = "c6ba65bc08700bcd8e6de4c3e4f85182";

  /** What {@code fibonacci} returned; {@code fibonacci.clear()} forgets it. */
  public final FibonacciCache fibonacci;

  /**
   * What {@code sumOfManyNumbersThatHaveLongNames} returned;
   * {@code sumOfManyNumbersThatHaveLongNames.clear()} forgets it.
   */
  public final SumOfManyNumbersThatHaveLongNamesCache sumOfManyNumbersThatHaveLongNames;

  /** What {@code record} returned; {@code record.clear()} forgets it. */
  public final RecordCache record;

  /** Makes a wrapper; results are shared with every other wrapper in this program. */
  public Fibonacci_Cached() {
    this(Caches.shared());
  }

  /** Makes a wrapper; results are kept in {@code caches}, which a test can own. */
  public Fibonacci_Cached(Caches caches) {
    this.fibonacci = new FibonacciCache(caches, this);
    this.sumOfManyNumbersThatHaveLongNames =
        new SumOfManyNumbersThatHaveLongNamesCache(caches, this);
    this.record = new RecordCache(caches, this);
  }

  /** Makes a wrapper; results are shared with every other wrapper in this program. */
  protected Fibonacci_Cached(int caches, String... names) throws IOException {
    this(caches, names, Caches.shared());
  }

  /** Makes a wrapper; results are kept in {@code caches_}, which a test can own. */
  protected Fibonacci_Cached(int caches, String[] names, Caches caches_) throws IOException {
    super(caches, names);
    this.fibonacci = new FibonacciCache(caches_, this);
    this.sumOfManyNumbersThatHaveLongNames =
        new SumOfManyNumbersThatHaveLongNamesCache(caches_, this);
    this.record = new RecordCache(caches_, this);
  }

  /** Makes a wrapper; results are shared with every other wrapper in this program. */
  <T extends Number> Fibonacci_Cached(List<? extends T> numbers) {
    this(numbers, Caches.shared());
  }

  /** Makes a wrapper; results are kept in {@code caches}, which a test can own. */
  <T extends Number> Fibonacci_Cached(List<? extends T> numbers, Caches caches) {
    super(numbers);
    this.fibonacci = new FibonacciCache(caches, this);
    this.sumOfManyNumbersThatHaveLongNames =
        new SumOfManyNumbersThatHaveLongNamesCache(caches, this);
    this.record = new RecordCache(caches, this);
  }

  @Override
  public BigInteger fibonacci(int n) {
    if (fibonacci == null) {
      return super.fibonacci(n);
    }
    Call<BigInteger> call = fibonacci.call(n);
    while (call.mustRun()) {
      try {
        call.returned(super.fibonacci(n));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  protected int sumOfManyNumbersThatHaveLongNames(
      int firstNumber, int secondNumber, int thirdNumber, int fourthNumber, int fifthNumber) {
    if (sumOfManyNumbersThatHaveLongNames == null) {
      return super.sumOfManyNumbersThatHaveLongNames(
          firstNumber, secondNumber, thirdNumber, fourthNumber, fifthNumber);
    }
    Call<Integer> call = sumOfManyNumbersThatHaveLongNames.call(
        firstNumber, secondNumber, thirdNumber, fourthNumber, fifthNumber);
    while (call.mustRun()) {
      try {
        call.returned(super.sumOfManyNumbersThatHaveLongNames(
            firstNumber, secondNumber, thirdNumber, fourthNumber, fifthNumber));
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
    return call.result();
  }

  @Override
  void record(long... numbers) {
    if (record == null) {
      super.record(numbers);
      return;
    }
    Call<Void> call = record.call(numbers);
    while (call.mustRun()) {
      try {
        super.record(numbers);
        call.returned(null);
      } catch (Throwable e) {
        call.threw(e);
        throw e;
      }
    }
  }

  /** The results of {@code fibonacci(n)}. */
  public static final class FibonacciCache extends DataCache<BigInteger> {
    private FibonacciCache(Caches caches, Fibonacci self) {
      super(caches
          .function(Fibonacci.class, "fibonacci", int.class)
          .bodyHash(FIBONACCI_BODY_HASH)
          .self(self)
          .keyedBy("n")
          .returns(BigInteger.class));
    }

    /** Forgets the result of {@code fibonacci(n)}; the next such call runs the method. */
    public void clear(int n) {
      forget(key(n), n);
    }

    /** Says why {@code fibonacci(n)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(int n) {
      return explanation(key(n), n);
    }

    private Call<BigInteger> call(int n) {
      Call<BigInteger> found = find(key(n));
      return found != null ? found : begin(key(n), n);
    }

    private Object key(int n) {
      return new Key(n);
    }

    private record Key(int n) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && n == that.n;
      }

      @Override
      public int hashCode() {
        return Integer.hashCode(n);
      }
    }
  }

  /**
   * The results of {@code sumOfManyNumbersThatHaveLongNames(firstNumber, secondNumber, thirdNumber,
   * fourthNumber, fifthNumber)}.
   */
  public static final class SumOfManyNumbersThatHaveLongNamesCache extends DataCache<Integer> {
    private SumOfManyNumbersThatHaveLongNamesCache(Caches caches, Fibonacci self) {
      super(caches
          .function(
              Fibonacci.class,
              "sumOfManyNumbersThatHaveLongNames",
              int.class,
              int.class,
              int.class,
              int.class,
              int.class)
          .bodyHash(SUM_OF_MANY_NUMBERS_THAT_HAVE_LONG_NAMES_BODY_HASH)
          .self(self)
          .keyedBy("firstNumber", "secondNumber", "thirdNumber", "fourthNumber", "fifthNumber")
          .maxEntries(2));
    }

    /**
     * Forgets the result of {@code sumOfManyNumbersThatHaveLongNames(firstNumber, secondNumber,
     * thirdNumber, fourthNumber, fifthNumber)}; the next such call runs the method.
     */
    public void clear(
        int firstNumber, int secondNumber, int thirdNumber, int fourthNumber, int fifthNumber) {
      forget(
          key(firstNumber, secondNumber, thirdNumber, fourthNumber, fifthNumber),
          firstNumber,
          secondNumber,
          thirdNumber,
          fourthNumber,
          fifthNumber);
    }

    /**
     * Says why {@code sumOfManyNumbersThatHaveLongNames(firstNumber, secondNumber, thirdNumber,
     * fourthNumber, fifthNumber)} would hit or miss now; runs and changes nothing.
     */
    public Explanation explain(
        int firstNumber, int secondNumber, int thirdNumber, int fourthNumber, int fifthNumber) {
      return explanation(
          key(firstNumber, secondNumber, thirdNumber, fourthNumber, fifthNumber),
          firstNumber,
          secondNumber,
          thirdNumber,
          fourthNumber,
          fifthNumber);
    }

    private Call<Integer> call(
        int firstNumber, int secondNumber, int thirdNumber, int fourthNumber, int fifthNumber) {
      Call<Integer> found =
          find(key(firstNumber, secondNumber, thirdNumber, fourthNumber, fifthNumber));
      return found != null
          ? found
          : begin(
              key(firstNumber, secondNumber, thirdNumber, fourthNumber, fifthNumber),
              firstNumber,
              secondNumber,
              thirdNumber,
              fourthNumber,
              fifthNumber);
    }

    private Object key(
        int firstNumber, int secondNumber, int thirdNumber, int fourthNumber, int fifthNumber) {
      return new Key(firstNumber, secondNumber, thirdNumber, fourthNumber, fifthNumber);
    }

    private record Key(
        int firstNumber, int secondNumber, int thirdNumber, int fourthNumber, int fifthNumber) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that
            && firstNumber == that.firstNumber
            && secondNumber == that.secondNumber
            && thirdNumber == that.thirdNumber
            && fourthNumber == that.fourthNumber
            && fifthNumber == that.fifthNumber;
      }

      @Override
      public int hashCode() {
        int hash = Integer.hashCode(firstNumber);
        hash = mixed(hash, Integer.hashCode(secondNumber));
        hash = mixed(hash, Integer.hashCode(thirdNumber));
        hash = mixed(hash, Integer.hashCode(fourthNumber));
        return mixed(hash, Integer.hashCode(fifthNumber));
      }
    }
  }

  /** The results of {@code record(numbers)}. */
  public static final class RecordCache extends DataCache<Void> {
    private RecordCache(Caches caches, Fibonacci self) {
      super(caches
          .function(Fibonacci.class, "record", long[].class)
          .bodyHash(RECORD_BODY_HASH)
          .self(self)
          .keyedBy("numbers"));
    }

    /** Forgets the result of {@code record(numbers)}; the next such call runs the method. */
    public void clear(long... numbers) {
      forget(key(numbers), numbers);
    }

    /** Says why {@code record(numbers)} would hit or miss now; runs and changes nothing. */
    public Explanation explain(long... numbers) {
      return explanation(key(numbers), numbers);
    }

    private Call<Void> call(long[] numbers) {
      Object key = key(numbers);
      Call<Void> found = find(key);
      return found != null ? found : begin(key, numbers);
    }

    private Object key(long[] numbers) {
      return new Key(argument("numbers", numbers));
    }

    private record Key(Object numbers) {
      @Override
      public boolean equals(Object other) {
        return other instanceof Key that && Objects.equals(numbers, that.numbers);
      }

      @Override
      public int hashCode() {
        return Objects.hashCode(numbers);
      }
    }
  }
}
