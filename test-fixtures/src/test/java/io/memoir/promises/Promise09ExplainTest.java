package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.runtime.Caches;
import io.memoir.runtime.explain.Explanation;
import io.memoir.runtime.explain.Explanation.Outcome;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code explain} says why the next call hits or misses, and changes nothing. */
@ExtendWith(CachesExtension.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class Promise09ExplainTest {

  private final Gate gate = new Gate();

  @BeforeEach
  void begin() {
    Valid.ASKED.set(0);
  }

  @AfterEach
  void end() {
    gate.mayLeave.countDown();
  }

  private Promise09ExplainTest_Prices_Cached prices(Caches caches) {
    gate.mayLeave.countDown();
    return new Promise09ExplainTest_Prices_Cached(gate, caches);
  }

  private static Explanation because(Outcome outcome) {
    return Explanation.of(outcome);
  }

  @Test
  void aResultThatWasNeverComputedIsAbsent(Caches caches) throws Exception {
    var prices = prices(caches);

    assertThat(prices.price.explain("a", 1)).isEqualTo(because(Outcome.MISS_ABSENT));
    assertThat(gate.runs).hasValue(0);
    assertThatCall(() -> prices.price("a", 1, "now")).isMiss();
  }

  @Test
  void aResultInMemoryIsAHitForItsKeyAlone(Caches caches) throws Exception {
    var prices = prices(caches);
    prices.price("a", 1, "now");

    assertThat(prices.price.explain("a", 1)).isEqualTo(because(Outcome.HIT_IN_MEMORY));
    assertThat(prices.price.explain("a", 2)).isEqualTo(because(Outcome.MISS_ABSENT));
    assertThat(prices.price.explain("b", 1)).isEqualTo(because(Outcome.MISS_ABSENT));
    assertThatCall(() -> prices.price("a", 1, "later")).isHit();
  }

  @Test
  void nothingIsCountedOrRun(Caches caches) throws Exception {
    var prices = prices(caches);
    prices.price("a", 1, "now");
    var before = prices.price.stats();

    prices.price.explain("a", 1);
    prices.price.explain("b", 1);

    assertThat(prices.price.stats()).isEqualTo(before);
    assertThat(gate.runs).hasValue(1);
  }

  @Test
  void toBeAskedForIsNoUse(Caches caches) throws Exception {
    var prices = prices(caches);
    prices.price("a", 1, "now");
    prices.price("b", 1, "now");

    prices.price.explain("a", 1);
    prices.price("c", 1, "now");

    assertThat(prices.price.explain("a", 1).willRun()).isTrue();
    assertThat(prices.price.explain("b", 1)).isEqualTo(because(Outcome.HIT_IN_MEMORY));
  }

  @Test
  void aResultWhoseTtlHasPassedHasExpiredAndStays(Caches caches, FakeClock clock) throws Exception {
    var prices = prices(caches);
    prices.price("a", 1, "now");

    clock.advance(Duration.ofHours(1));

    assertThat(prices.price.explain("a", 1)).isEqualTo(because(Outcome.MISS_EXPIRED));
    assertThat(prices.price.explain("a", 1)).isEqualTo(because(Outcome.MISS_EXPIRED));
    assertThat(prices.price.stats().expirations()).isZero();
    assertThatCall(() -> prices.price("a", 1, "now")).isMiss();
  }

  @Test
  void anExecutionThatIsUnderWayIsRunningUntilItIsFenced(Caches caches) throws Exception {
    var prices = new Promise09ExplainTest_Prices_Cached(gate, caches);
    ExecutorService threads = Executors.newFixedThreadPool(1);
    try {
      Future<Integer> underWay = threads.submit(() -> prices.price("a", 1, "now"));
      gate.entered.await();

      assertThat(prices.price.explain("a", 1)).isEqualTo(because(Outcome.RUNNING));
      assertThat(prices.price.explain("b", 1)).isEqualTo(because(Outcome.MISS_ABSENT));
      prices.price.clear("a", 1);
      assertThat(prices.price.explain("a", 1)).isEqualTo(because(Outcome.MISS_ABSENT));
      gate.mayLeave.countDown();
      assertThat(underWay.get()).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aFunctionWithoutParametersIsAskedWithoutArguments(Caches caches) {
    var prices = prices(caches);

    assertThat(prices.currency.explain()).isEqualTo(because(Outcome.MISS_ABSENT));
    prices.currency();
    assertThat(prices.currency.explain()).isEqualTo(because(Outcome.HIT_IN_MEMORY));
  }

  @Test
  void theValidityOfAResourceIsNotAsked(Caches caches) {
    var prices = prices(caches);
    prices.list("a");

    assertThat(prices.list.explain("a")).isEqualTo(because(Outcome.HIT_IN_MEMORY));

    assertThat(Valid.ASKED).hasValue(0);
    assertThat(prices.list.explain("b")).isEqualTo(because(Outcome.MISS_ABSENT));
  }

  @Test
  void aFunctionThatIsSwitchedOffSaysSo() throws Exception {
    try (Caches off =
        Caches.builder().isolated().property("memoir.enabled", "false").build()) {
      var prices = prices(off);
      prices.price("a", 1, "now");

      assertThat(prices.price.explain("a", 1)).isEqualTo(because(Outcome.DISABLED));
      assertThat(prices.price.explain("a", 1).willRun()).isTrue();
    }
  }

  /** Some functions. */
  interface Prices {
    @CacheData(ttl = "1h", maxEntries = 2)
    int price(String article, int count, String _now) throws InterruptedException;

    @CacheData
    default String currency() {
      return "EUR";
    }

    @CacheResource(validate = Valid.class)
    default StringBuilder list(String article) {
      return new StringBuilder(article);
    }
  }

  /** Counts how often it is asked. */
  static final class Valid implements Predicate<StringBuilder> {
    private static final AtomicInteger ASKED = new AtomicInteger();

    @Override
    public boolean test(StringBuilder list) {
      return ASKED.incrementAndGet() > 0;
    }
  }

  /** Holds up the first call. */
  private static final class Gate implements Prices {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch mayLeave = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();

    @Override
    public int price(String article, int count, String _now) throws InterruptedException {
      entered.countDown();
      mayLeave.await();
      return runs.incrementAndGet();
    }
  }
}
