package io.memoir.promises;

import static io.memoir.promises.Awaiting.await;
import static io.memoir.promises.Awaiting.awaitRefreshes;
import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Close;
import io.memoir.Refresh;
import io.memoir.runtime.Caches;
import io.memoir.runtime.explain.Explanation.Outcome;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A result is fresh until its ttl; then it is used at once while one run of the method makes it
 * anew, until {@code staleFor} has passed. Source: Streamlit 1.61, parameter {@code refresh_mode}.
 */
@ExtendWith(CachesExtension.class)
class Promise18RefreshTest {

  private static final Duration TTL = Duration.ofMinutes(10);

  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void oldDataIsUsedWhileItIsRefreshed(Caches caches, FakeClock clock) throws IOException {
    var rates = new Promise18RefreshTest_Rates_Cached(new Exchange(), caches);
    assertThat(rates.rate("EUR", this)).isEqualTo("EUR 1");
    clock.advance(TTL);

    assertThat(rates.rate.explain("EUR").outcome()).isEqualTo(Outcome.HIT_STALE);
    assertThat(rates.rate("EUR", this)).isEqualTo("EUR 1");
    awaitRefreshes(rates.rate, 1);
    assertThatCall(() -> rates.rate("EUR", this)).isHit().returns("EUR 2");
    clock.advance(TTL.multipliedBy(2));
    assertThat(rates.rate("EUR", this)).isEqualTo("EUR 3");
  }

  @Test
  void methodWithoutAResultIsRunAgain(Caches caches, FakeClock clock) {
    var rates = new Promise18RefreshTest_Rates_Cached(new Exchange(), caches);
    rates.warmUp(7);
    clock.advance(TTL.plusMinutes(59));

    rates.warmUp(7);
    awaitRefreshes(rates.warmUp, 1);

    assertThat(runs).hasValue(2);
  }

  @Test
  void oldResourceIsUsedUntilTheNewOneIsThere(Caches caches, FakeClock clock) {
    var rates = new Promise18RefreshTest_Rates_Cached(new Exchange(), caches);
    Session old = rates.session();
    clock.advance(TTL);

    assertThat(rates.session()).isSameAs(old);
    awaitRefreshes(rates.session, 1);
    // It is released when the new one can be found.
    await(() -> !old.closed.isEmpty());
    Session young = rates.session();

    assertThat(young).isNotSameAs(old);
    assertThat(old.closed).hasSize(1);
    caches.close();
    assertThat(old.closed).hasSize(1);
    assertThat(young.closed).hasSize(1);
  }

  @Test
  void oldResultIsUsedIfTheMethodThrows(Caches caches, FakeClock clock) throws IOException {
    var rates = new Promise18RefreshTest_Rates_Cached(new Exchange(), caches);
    runs.set(10);
    assertThat(rates.checked(List.of("EUR"))).isEqualTo("[EUR] 11");
    clock.advance(TTL);
    runs.set(-10);

    assertThat(rates.checked(List.of("EUR"))).isEqualTo("[EUR] 11");
    clock.advance(Duration.ofHours(1));
    assertThatThrownBy(() -> rates.checked(List.of("EUR"))).isInstanceOf(IOException.class);
    assertThat(rates.checked.stats().refreshFailures()).isEqualTo(1);
  }

  @Test
  void subclassRefreshesThroughItsOwnCache(Caches caches, FakeClock clock) {
    var series = new Promise18RefreshTest_Series_Cached(runs, caches);
    assertThat(series.number(5)).isEqualTo(5);
    assertThat(runs).hasValue(6);
    clock.advance(TTL);

    assertThat(series.number(5)).isEqualTo(5);
    awaitRefreshes(series.number, 1);

    assertThat(series.number.stats().staleHits()).isPositive();
  }

  @Test
  void functionsThatAreSwitchedOffAreForwarded(FakeClock clock) throws IOException {
    try (Caches off = Caches.builder()
        .isolated()
        .clock(clock)
        .property("memoir.enabled", "false")
        .build()) {
      var rates = new Promise18RefreshTest_Rates_Cached(new Exchange(), off);
      assertThat(rates.rate("EUR", this)).isEqualTo("EUR 1");
      assertThat(rates.rate("EUR", this)).isEqualTo("EUR 2");
    }
  }

  /** What is asked over the net. */
  interface Rates {
    @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND)
    String rate(String currency, Object _test) throws IOException;

    @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND, staleFor = "1h")
    void warmUp(int days);

    @CacheResource(ttl = "10m", refresh = Refresh.BACKGROUND, onRelease = Close.class)
    Session session();

    @CacheData(ttl = "10m", staleIfError = "1h")
    <T extends Comparable<T>> String checked(List<T> currencies) throws IOException;
  }

  /** A connection. */
  static final class Session implements AutoCloseable {
    private final List<Session> closed = new CopyOnWriteArrayList<>();

    @Override
    public void close() {
      closed.add(this);
    }
  }

  private final class Exchange implements Rates {
    @Override
    public String rate(String currency, Object _test) {
      return currency + " " + runs.incrementAndGet();
    }

    @Override
    public void warmUp(int days) {
      runs.incrementAndGet();
    }

    @Override
    public Session session() {
      return new Session();
    }

    @Override
    public <T extends Comparable<T>> String checked(List<T> currencies) throws IOException {
      if (runs.incrementAndGet() < 0) {
        throw new IOException("on purpose");
      }
      return currencies + " " + runs.get();
    }
  }

  /** Calls itself. */
  static class Series {
    private final AtomicInteger _runs;

    Series(AtomicInteger runs) {
      this._runs = runs;
    }

    @CacheData(ttl = "10m", refresh = Refresh.BACKGROUND)
    long number(int n) {
      _runs.incrementAndGet();
      return n < 2 ? n : number(n - 1) + number(n - 2);
    }
  }
}
