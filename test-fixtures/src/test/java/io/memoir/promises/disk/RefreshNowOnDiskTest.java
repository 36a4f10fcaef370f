package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.runtime.Caches;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made anew on disk takes the place of the old result when it is there, and not before. */
class RefreshNowOnDiskTest {

  @TempDir
  private Path directory;

  private final Counting counting = new Counting();
  private Caches here;
  private Caches there;

  @BeforeEach
  void open() {
    here = Caches.builder().isolated().directory(directory).build();
    there = Caches.builder().isolated().directory(directory).build();
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  private RefreshNowOnDiskTest_Prices_Cached prices(Caches caches) {
    return new RefreshNowOnDiskTest_Prices_Cached(counting, caches);
  }

  @Test
  void theOldResultStaysIfTheMethodThrows() {
    var prices = prices(here);
    assertThat(prices.price("a")).isEqualTo("a 1");
    counting._fails = true;

    assertThatThrownBy(() -> prices.price.refreshNow("a")).hasMessage("as told");

    assertThat(prices.price("a")).isEqualTo("a 1");
    assertThat(prices(there).price("a")).isEqualTo("a 1");
    assertThat(prices(there).price.stats().disk().hits()).isEqualTo(1);
  }

  @Test
  void anotherProcessFindsTheNewResult() {
    prices(here).price("a");
    prices(here).price.refreshNow("a");

    assertThat(prices(there).price("a")).isEqualTo("a 2");
    assertThat(prices(there).price.stats().loads()).isZero();
  }

  @Test
  void anotherProcessForgetsTheOldOneInMemory() {
    prices(here).price("a");
    assertThat(prices(there).price("a")).isEqualTo("a 1");

    prices(here).price.refreshNow("a");
    // It hears of it when it looks at the directory.
    prices(there).price("b");

    assertThat(prices(there).price("a")).isEqualTo("a 2");
  }

  @Test
  void aClearOfAnotherProcessMeanwhileFencesIt() {
    prices(here).price("a");
    counting._meanwhile = () -> prices(there).price.clear("a");

    assertThat(prices(here).price.refreshNow("a")).isEqualTo("a 2");
    counting._meanwhile = () -> {};

    // What was computed before the clear is on disk for nobody.
    try (Caches later = Caches.builder().isolated().directory(directory).build()) {
      assertThat(prices(later).price("a")).isEqualTo("a 3");
    }
  }

  @Test
  void withoutAnOldOneItIsStoredAsAnyResult() {
    assertThat(prices(here).price.refreshNow("a")).isEqualTo("a 1");

    assertThat(prices(here).price("a")).isEqualTo("a 1");
    assertThat(prices(there).price("a")).isEqualTo("a 1");
  }

  /** A function on disk. */
  interface Prices {
    @CacheData(refreshNow = true, persist = Persist.DISK)
    String price(String symbol);
  }

  private static final class Counting implements Prices {

    private int _calls;
    private boolean _fails;
    private Runnable _meanwhile = () -> {};

    @Override
    public String price(String symbol) {
      if (_fails) {
        throw new IllegalStateException("as told");
      }
      _calls++;
      String price = symbol + " " + _calls;
      _meanwhile.run();
      return price;
    }
  }
}
