package io.memoir.streamlit.fresh;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.CachedFunction;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CachesExtension.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PricesTest {

  /** Goes on once a result was made anew in the background. */
  private static void awaitRefresh(CachedFunction<?> function) {
    while (function.stats().refreshes() == 0) {
      Thread.onSpinWait();
    }
  }

  /** Goes on once the connection is closed, which comes after the refresh was counted. */
  private static void awaitClosed(Feed feed) {
    while (feed.isOpen()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void anOldPriceIsUsedWhileANewOneIsAskedFor(Caches caches, FakeClock clock) {
    Prices_Cached prices = new Prices_Cached(new RisingPrices(), caches);

    assertThat(prices.price("ACME")).isEqualTo(1);
    clock.advance(Duration.ofMinutes(10));
    assertThat(prices.price("ACME")).isEqualTo(1); // at once, and begins to ask
    awaitRefresh(prices.price);
    assertThat(prices.price("ACME")).isEqualTo(2);
    clock.advance(Duration.ofMinutes(70)); // both times are over
    assertThat(prices.price("ACME")).isEqualTo(3); // waits
  }

  @Test
  void anOldConnectionIsClosedWhenTheNewOneIsThere(Caches caches, FakeClock clock) {
    Prices_Cached prices = new Prices_Cached(new RisingPrices(), caches);
    Feed old = prices.feed("feed:1");

    clock.advance(Duration.ofDays(1));
    assertThat(prices.feed("feed:1")).isSameAs(old);
    awaitRefresh(prices.feed);

    assertThat(prices.feed("feed:1").isOpen()).isTrue();
    awaitClosed(old); // by the thread that has made the new one
  }

  /** Asks for nothing: each price is higher than the last. */
  private static final class RisingPrices implements Prices {

    private final AtomicInteger _asked = new AtomicInteger();

    @Override
    public double price(String symbol) {
      return _asked.incrementAndGet();
    }

    @Override
    public Feed feed(String url) {
      return new Feed();
    }
  }
}
