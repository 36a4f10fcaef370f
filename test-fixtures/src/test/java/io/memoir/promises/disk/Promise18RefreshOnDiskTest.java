package io.memoir.promises.disk;

import static io.memoir.promises.Awaiting.await;
import static io.memoir.promises.Awaiting.awaitRefreshes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.Refresh;
import io.memoir.promises.disk.process.Processes;
import io.memoir.runtime.Caches;
import io.memoir.runtime.explain.Explanation.Outcome;
import io.memoir.testing.FakeClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old results are used and refreshed on disk too: Streamlit refuses the two together. */
class Promise18RefreshOnDiskTest {

  private static final Duration TTL = Duration.ofMinutes(10);

  @TempDir
  Path directory;

  private final FakeClock clock = new FakeClock(Instant.parse("2026-01-02T12:00:00Z"));
  private Processes processes = new Processes(Path.of(""), clock);

  @BeforeEach
  void begin() {
    processes = new Processes(directory, clock);
    Computed.RUNS.set(0);
    Computed.hold = new CountDownLatch(0);
  }

  @AfterEach
  void end() {
    Computed.hold.countDown();
    processes.close();
  }

  private static Promise18RefreshOnDiskTest_Rates_Cached rates(Caches caches) {
    return new Promise18RefreshOnDiskTest_Rates_Cached(new Computed(), caches);
  }

  /** Begins a process beside all earlier ones. */
  private Promise18RefreshOnDiskTest_Rates_Cached beside() {
    return rates(processes.start());
  }

  /** Begins a process when all earlier ones have ended. */
  private Promise18RefreshOnDiskTest_Rates_Cached next() {
    processes.close();
    return beside();
  }

  @Test
  void anotherProcessUsesTheOldResultAndRefreshesItForAll() {
    assertThat(beside().rate("EUR")).isEqualTo("EUR 1");
    clock.advance(TTL);

    var second = next();
    assertThat(second.rate.explain("EUR").outcome()).isEqualTo(Outcome.HIT_STALE);
    assertThat(second.rate("EUR")).isEqualTo("EUR 1");
    awaitRefreshes(second.rate, 1);
    assertThat(second.rate("EUR")).isEqualTo("EUR 2");

    assertThat(next().rate("EUR")).isEqualTo("EUR 2");
    assertThat(Computed.RUNS).hasValue(2);
  }

  @Test
  void oldResultIsNotUsedForEver() {
    beside().rate("EUR");
    clock.advance(TTL.plusHours(1));

    var second = next();
    assertThat(second.rate.explain("EUR").outcome()).isEqualTo(Outcome.MISS_EXPIRED);
    assertThat(second.rate("EUR")).isEqualTo("EUR 2");
  }

  @Test
  void oneProcessRefreshesAndTheOthersFindWhatItMade() throws InterruptedException {
    var first = beside();
    first.rate("EUR");
    var second = beside();
    second.rate("EUR");
    clock.advance(TTL);
    Computed.hold = new CountDownLatch(1);

    assertThat(first.rate("EUR")).isEqualTo("EUR 1");
    await(() -> Computed.RUNS.get() == 2);
    assertThat(second.rate("EUR")).isEqualTo("EUR 1");
    Computed.hold.countDown();
    awaitRefreshes(first.rate, 1);
    await(() -> {
      clock.advance(Duration.ofSeconds(1));
      return second.rate("EUR").equals("EUR 2");
    });

    assertThat(first.rate("EUR")).isEqualTo("EUR 2");
    assertThat(Computed.RUNS).hasValue(2);
  }

  @Test
  void clearInAnotherProcessFencesARefresh() {
    var first = beside();
    first.rate("EUR");
    clock.advance(TTL);
    Computed.hold = new CountDownLatch(1);
    first.rate("EUR");
    await(() -> Computed.RUNS.get() == 2);

    beside().rate.clear();
    Computed.hold.countDown();
    await(() -> first.rate.stats().loads() == 2);

    assertThat(beside().rate("EUR")).isEqualTo("EUR 3");
  }

  @Test
  void oldResultIsUsedIfTheMethodThrowsInALaterProcess() {
    beside().erring("EUR");
    clock.advance(TTL);
    Computed.RUNS.set(-100);

    var second = next();
    assertThat(second.erring.explain("EUR").outcome()).isEqualTo(Outcome.MISS_EXPIRED);
    assertThat(second.erring("EUR")).isEqualTo("EUR 1");
    clock.advance(Duration.ofHours(1));
    assertThatThrownBy(() -> second.erring("EUR")).isInstanceOf(IllegalStateException.class);
    Computed.RUNS.set(7);
    assertThat(second.erring("EUR")).isEqualTo("EUR 8");
  }

  @Test
  void largeResultIsRefreshedOnDisk() {
    beside().large(1);
    clock.advance(TTL);

    var second = next();
    assertThat(second.large(1)[0]).isEqualTo(1);
    awaitRefreshes(second.large, 1);
    assertThat(second.large(1)[0]).isEqualTo(2);
    assertThat(next().large(1)[0]).isEqualTo(2);
  }

  @Test
  void allProcessesShortenATtlAlike() {
    var first = beside();
    for (int n = 0; n < 50; n++) {
      first.spread(n);
    }
    clock.advance(Duration.ofMinutes(8));
    var second = next();
    var third = beside();
    int fresh = 0;
    for (int n = 0; n < 50; n++) {
      Outcome outcome = second.spread.explain(n).outcome();
      assertThat(third.spread.explain(n).outcome()).isEqualTo(outcome);
      fresh += outcome == Outcome.HIT_ON_DISK ? 1 : 0;
    }

    assertThat(fresh).isBetween(1, 49);
  }

  /** What is asked over the net. */
  interface Rates {
    @CacheData(ttl = "10m", persist = Persist.DISK, refresh = Refresh.BACKGROUND, staleFor = "1h")
    String rate(String currency);

    @CacheData(ttl = "10m", persist = Persist.DISK, staleIfError = "1h")
    String erring(String currency);

    @CacheData(ttl = "10m", persist = Persist.DISK, refresh = Refresh.BACKGROUND)
    int[] large(int n);

    @CacheData(ttl = "10m", persist = Persist.DISK, jitter = "5m")
    int spread(int n);
  }

  private static final class Computed implements Rates {
    private static final AtomicInteger RUNS = new AtomicInteger();
    private static volatile CountDownLatch hold = new CountDownLatch(0);

    @Override
    public String rate(String currency) {
      int run = RUNS.incrementAndGet();
      try {
        if (!hold.await(20, TimeUnit.SECONDS)) {
          throw new IllegalStateException("waited too long");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return currency + " " + run;
    }

    @Override
    public String erring(String currency) {
      int run = RUNS.incrementAndGet();
      if (run < 0) {
        throw new IllegalStateException("on purpose");
      }
      return currency + " " + run;
    }

    @Override
    public int[] large(int n) {
      int[] numbers = new int[1 << 18];
      Arrays.fill(numbers, RUNS.incrementAndGet());
      return numbers;
    }

    @Override
    public int spread(int n) {
      return n;
    }
  }
}
