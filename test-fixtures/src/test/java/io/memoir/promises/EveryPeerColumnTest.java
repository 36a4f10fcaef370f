package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What caches of annotated methods get wrong, each case as it was found in one: arguments and
 * results that are changed afterwards, many callers at once, recursion, and which result leaves a
 * full cache.
 */
@ExtendWith(CachesExtension.class)
class EveryPeerColumnTest {

  private static final int THREADS = 64;

  private final Counting counting = new Counting();
  private EveryPeerColumnTest_Functions_Cached functions;
  private EveryPeerColumnTest_Recursion_Cached recursion;

  @BeforeEach
  void wrap(Caches caches) {
    functions = new EveryPeerColumnTest_Functions_Cached(counting, caches);
    recursion = new EveryPeerColumnTest_Recursion_Cached(caches);
  }

  @Test
  void equalCopyOfAListHits() {
    List<String> list = tenStrings("a0");

    assertThat(functions.ofList(list)).isEqualTo("a0 to a9, run 1");
    assertThatCall(() -> functions.ofList(new ArrayList<>(list))).isHit();
    assertThatCall(() -> functions.ofList(list.stream().map(String::new).toList()))
        .isHit();
  }

  @Test
  void listThatIsChangedToAnotherOfTheSameHashIsAnotherKey() {
    List<String> list = tenStrings("Aa");
    functions.ofList(list);
    list.set(0, "BB");
    List<String> asItIs = new ArrayList<>(list);
    assertThat(asItIs).hasSameHashCodeAs(tenStrings("Aa"));

    assertThat(functions.ofList(asItIs)).isEqualTo("BB to a9, run 2");
    assertThat(functions.ofList(tenStrings("Aa"))).isEqualTo("Aa to a9, run 1");
    assertThat(functions.ofList(list)).isEqualTo("BB to a9, run 2");
  }

  @Test
  void equalCopyOfAnArrayHits() {
    double[] array = numbers();

    assertThat(functions.ofArray(array)).startsWith("0.0 ");
    assertThatCall(() -> functions.ofArray(array.clone())).isHit();
  }

  @Test
  void arrayThatIsChangedInPlaceIsAnotherKey() {
    double[] array = numbers();
    functions.ofArray(array);
    array[0] = 42;

    assertThat(functions.ofArray(array)).isEqualTo("42.0 and 131071 more, run 2");
  }

  @Test
  void contentThatAnArrayHadBeforeItWasChangedStillHits() {
    double[] array = numbers();
    functions.ofArray(array);
    array[0] = 42;
    functions.ofArray(array);

    assertThatCall(() -> functions.ofArray(numbers()))
        .isHit()
        .returns("0.0 and 131071 more, run 1");
  }

  @Test
  void arrayThatIsChangedToAnotherOfTheSameHashIsAnotherKey() {
    double[] before = {1.0, 0.0};
    double[] after = sameHash(before);
    double[] array = before.clone();
    functions.ofArray(array);
    System.arraycopy(after, 0, array, 0, 2);

    assertThat(functions.ofArray(after.clone())).isEqualTo(after[0] + " and 1 more, run 2");
    assertThat(functions.ofArray(before.clone())).isEqualTo("1.0 and 1 more, run 1");
  }

  @Test
  void callerThatChangesAHitChangesOnlyItsOwn() {
    functions.rows(100);
    functions.rows(100).clear();

    assertThatCall(() -> functions.rows(100)).isHit();
    assertThat(functions.rows(100)).hasSize(100);
  }

  @Test
  void callerThatChangesTheFirstResultChangesOnlyItsOwn() {
    functions.rows(100).clear();

    assertThatCall(() -> functions.rows(100)).isHit();
    assertThat(functions.rows(100)).hasSize(100);
    assertThat(counting.runs).hasValue(1);
  }

  @Test
  void sixtyFourThreadsOfOneKeyLoadOnce() throws Exception {
    CountDownLatch allHaveAsked = new CountDownLatch(1);
    counting.inside = allHaveAsked::await;
    List<FutureTask<String>> calls = startSlow(0);
    while (functions.slow.stats().misses() < THREADS) {
      Thread.onSpinWait();
    }
    allHaveAsked.countDown();

    for (FutureTask<String> call : calls) {
      assertThat(call.get(60, TimeUnit.SECONDS)).isEqualTo("0, run 1");
    }
    assertThat(functions.slow.stats().loads()).isOne();
  }

  @Test
  void sixtyFourThreadsOfSixtyFourKeysAreInTheirBodiesAtOnce() throws Exception {
    // No body goes on before all 64 have begun.
    CyclicBarrier all = new CyclicBarrier(THREADS);
    counting.inside = () -> all.await(60, TimeUnit.SECONDS);

    for (FutureTask<String> call : startSlow(1)) {
      assertThat(call.get(60, TimeUnit.SECONDS)).contains(", run ");
    }
    assertThat(functions.slow.stats().loads()).isEqualTo(THREADS);
  }

  @Test
  void factorialOfTwoHundredGoesThroughTheCache() {
    assertThat(recursion.factorial(200)).isEqualTo(factorial(200));
    assertThat(recursion.factorial.stats().loads()).isEqualTo(201);
  }

  @Test
  void fibonacciOfNinetyRunsOnceForEachNumber() {
    assertThat(recursion.fibonacci(90)).isEqualTo(2_880_067_194_370_816_120L);
    assertThat(recursion.fibonacci.stats().loads()).isEqualTo(91);
  }

  @Test
  void factorialOfTwoThousandFitsTheStackOfANewThread() throws Exception {
    FutureTask<BigInteger> call = start(() -> recursion.factorial(2000));

    assertThat(call.get(60, TimeUnit.SECONDS)).isEqualTo(factorial(2000));
  }

  @Test
  void eightThreadsInOneRecursionNeitherHangNorFail() throws Exception {
    for (int round = 0; round < 30; round++) {
      recursion.fibonacci.clear();
      CyclicBarrier together = new CyclicBarrier(8);
      List<FutureTask<Long>> calls = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        calls.add(start(() -> {
          together.await(60, TimeUnit.SECONDS);
          return recursion.fibonacci(30);
        }));
      }
      for (FutureTask<Long> call : calls) {
        assertThat(call.get(60, TimeUnit.SECONDS)).isEqualTo(832_040L);
      }
    }
    assertThat(recursion.fibonacci.stats().loadFailures()).isZero();
  }

  @Test
  void firstOfThreeLeavesACacheOfTwo() {
    callBounded(1, 2, 3);

    assertLeft(1, 2, 3);
  }

  @Test
  void theOneThatWasNotReadAgainLeavesACacheOfTwo() {
    callBounded(1, 2, 1, 3);

    assertLeft(2, 1, 3);
  }

  @Test
  void howOftenAResultWasReadDoesNotCount() {
    callBounded(1, 1, 1, 2, 3);

    assertLeft(1, 2, 3);
  }

  private void callBounded(int... arguments) {
    for (int n : arguments) {
      functions.bounded(n);
    }
  }

  private void assertLeft(int gone, int... kept) {
    assertThat(functions.bounded.stats().evictions()).isOne();
    for (int n : kept) {
      assertThatCall(() -> functions.bounded(n)).isHit();
    }
    assertThatCall(() -> functions.bounded(gone)).isMiss();
  }

  private static List<String> tenStrings(String first) {
    return new ArrayList<>(List.of(first, "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9"));
  }

  /** One megabyte. */
  private static double[] numbers() {
    double[] numbers = new double[131_072];
    Arrays.setAll(numbers, n -> n);
    return numbers;
  }

  /** Two other numbers with the same {@link Arrays#hashCode(double[])}. */
  private static double[] sameHash(double[] two) {
    // The last number's hash makes up for what the first one's changes, times 31.
    int wanted = Arrays.hashCode(two);
    double first = 2.0;
    int last = wanted - 31 * (31 + Double.hashCode(first));
    double second = Double.longBitsToDouble(last & 0xFFFFFFFFL);
    double[] other = {first, second};
    assertThat(Arrays.hashCode(other)).isEqualTo(wanted);
    return other;
  }

  private static BigInteger factorial(int n) {
    return LongStream.rangeClosed(1, n)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  private static <T> FutureTask<T> start(Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    Thread thread = new Thread(task, "caller");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  /** Many threads, of which number {@code n} calls {@code slow} with {@code n * step}. */
  private List<FutureTask<String>> startSlow(int step) {
    List<FutureTask<String>> calls = new ArrayList<>();
    for (int n = 0; n < THREADS; n++) {
      int argument = n * step;
      calls.add(start(() -> functions.slow(argument)));
    }
    return calls;
  }

  private interface Pause {
    void pause() throws Exception;
  }

  /** Functions of the kinds of arguments and results in question. */
  interface Functions {
    @CacheData
    String ofList(List<String> strings);

    @CacheData
    String ofArray(double[] numbers);

    @CacheData
    List<int[]> rows(int count);

    @CacheData
    String slow(int n) throws Exception;

    @CacheData(maxEntries = 2)
    String bounded(int n);
  }

  private static final class Counting implements Functions {

    private final AtomicInteger runs = new AtomicInteger();
    private volatile Pause inside = () -> {};

    private String run() {
      return ", run " + runs.incrementAndGet();
    }

    @Override
    public String ofList(List<String> strings) {
      return strings.get(0) + " to " + strings.get(strings.size() - 1) + run();
    }

    @Override
    public String ofArray(double[] numbers) {
      return numbers[0] + " and " + (numbers.length - 1) + " more" + run();
    }

    @Override
    public List<int[]> rows(int count) {
      runs.incrementAndGet();
      List<int[]> rows = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        rows.add(new int[] {n});
      }
      return rows;
    }

    @Override
    public String slow(int n) throws Exception {
      inside.pause();
      return n + run();
    }

    @Override
    public String bounded(int n) {
      return n + run();
    }
  }

  static class Recursion {

    @CacheData
    BigInteger factorial(int n) {
      return n == 0 ? BigInteger.ONE : factorial(n - 1).multiply(BigInteger.valueOf(n));
    }

    @CacheData
    long fibonacci(int n) {
      return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }
  }
}
