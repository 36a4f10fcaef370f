package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.inputs.Inputs;
import io.memoir.runtime.Caches;
import io.memoir.session.CallContext;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Inputs that are read inside a function become a part of the key with {@code inputs = true}.
 * Source: Streamlit, widget replay of {@code st.cache_data} up to 1.37; files, settings and clocks
 * are Memoir's own.
 */
@ExtendWith(CachesExtension.class)
class Promise24InputsTest {

  @TempDir
  private Path folder;

  private final Map<String, Object> sliders = new HashMap<>();
  private Inputs.Bound bound;

  @BeforeEach
  void bind() {
    bound = Inputs.bind(sliders::get);
  }

  @AfterEach
  void close() {
    bound.close();
  }

  private Promise24InputsTest_Prices_Cached prices(Caches caches) {
    return new Promise24InputsTest_Prices_Cached(folder.resolve("rates"), caches);
  }

  private void write(String rate) throws IOException {
    Files.writeString(folder.resolve("rates"), rate);
  }

  @Test
  void aSliderIsAPartOfTheKeyAlsoForTheCallersOfTheFunction(Caches caches) throws IOException {
    var prices = prices(caches);
    write("2");
    sliders.put("risk", 3);
    assertThatCall(() -> prices.report("a")).isMiss().returns("a: 6");
    assertThatCall(() -> prices.report("a")).isHit().returns("a: 6");

    sliders.put("risk", 4);

    assertThatCall(() -> prices.report("a")).isMiss().returns("a: 8");
    assertThatCall(() -> prices.price("a")).isHit().returns(8);
    sliders.put("risk", 3);
    assertThatCall(() -> prices.report("a")).isHit().returns("a: 6");
  }

  @Test
  void aFileIsAPartOfTheKeyByItsContent(Caches caches) throws IOException {
    var prices = prices(caches);
    write("2");
    prices.report("a");

    write("3");

    assertThat(prices.report.explain("a"))
        .hasToString(
            "miss: there are results for other values of the file " + folder.resolve("rates"));
    assertThatCall(() -> prices.report("a")).isMiss().returns("a: 3");
    write("2");
    assertThatCall(() -> prices.report("a")).isHit().returns("a: 2");
  }

  @Test
  void aClockIsAPartOfTheKeyAsExactlyAsItIsRead(Caches caches, FakeClock clock) {
    var prices = prices(caches);
    Object first = prices.hourly();

    clock.advance(Duration.ofMinutes(59));
    assertThat(prices.hourly()).isSameAs(first);
    clock.advance(Duration.ofMinutes(1));
    assertThat(prices.hourly()).isNotSameAs(first);
  }

  @Test
  void twoUsersNeverGetEachOthersResults(Caches caches) throws Exception {
    var prices = prices(caches);
    write("1");

    for (int round = 0; round < 2; round++) {
      for (int risk = 1; risk < 5; risk++) {
        int mine = risk;
        assertThat(Inputs.with(name -> mine, () -> prices.report("a"))).isEqualTo("a: " + mine);
      }
    }
    assertThat(prices.report.stats().loads()).isEqualTo(4);
    prices.report.clear("a");
    assertThat(prices.report.size()).isZero();
  }

  @Test
  void aStageThatReadsAfterItsMethodHasReturnedFails(Caches caches) {
    var prices = prices(caches);
    CompletableFuture<Void> gate = new CompletableFuture<>();
    CompletableFuture<Integer> later = prices.later("a", gate);
    CompletableFuture<Integer> viaOther = prices.laterPrice("a", gate);

    gate.complete(null);

    assertThat(later)
        .isCompletedExceptionally()
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withMessageContaining("after it has returned");
    assertThat(viaOther)
        .isCompletedExceptionally()
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withMessageContaining("after it has returned");
    assertThat(prices.later.size() + prices.laterPrice.size()).isZero();
  }

  /** Functions that read. */
  static class Prices {

    private final Path _rates;

    Prices(Path rates) {
      this._rates = rates;
    }

    @CacheData(inputs = true)
    int price(String name) {
      try {
        int rate = Integer.parseInt(Files.readString(Inputs.file(_rates)));
        return name.length() * rate * Inputs.value("risk", Integer.class, 1);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @CacheData
    String report(String name) {
      return name + ": " + price(name);
    }

    @CacheData(inputs = true)
    CompletableFuture<Integer> later(String name, CompletableFuture<Void> _gate) {
      CallContext context = CallContext.capture();
      Supplier<Integer> read = context.wrapSupplier(() -> Inputs.value("risk", Integer.class, 1));
      return _gate.thenApply(done -> read.get() + name.length());
    }

    @CacheData
    CompletableFuture<Integer> laterPrice(String name, CompletableFuture<Void> _gate) {
      Supplier<Integer> price = CallContext.capture().wrapSupplier(() -> risk(name));
      return _gate.thenApply(done -> price.get());
    }

    @CacheData(inputs = true)
    int risk(String name) {
      return name.length() * Inputs.value("risk", Integer.class, 1);
    }

    @CacheResource(inputs = true)
    Object hourly() {
      return new AtomicReference<>(Inputs.clock(Duration.ofHours(1)));
    }
  }
}
