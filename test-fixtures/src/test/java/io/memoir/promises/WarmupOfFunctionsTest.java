package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import io.memoir.warm.Warmup;
import io.memoir.warm.WarmupReport;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Calls made ahead of time are calls: what they leave is found by those that come later. */
@ExtendWith(CachesExtension.class)
class WarmupOfFunctionsTest {

  private record Range(String symbol, int from) {}

  @Test
  void laterCallsHit(Caches caches) {
    var quotes = new WarmupOfFunctionsTest_Quotes_Cached((symbol, from) -> symbol + from, caches);
    quotes.history("a", 1);

    WarmupReport<Range> report = Warmup.of(
            List.of(new Range("a", 1), new Range("a", 2), new Range("b", 1), new Range("b", 1)))
        .counting(quotes.history)
        .run(range -> quotes.history(range.symbol(), range.from()));

    assertThat(report.done()).isEqualTo(4);
    assertThat(report.loads()).isEqualTo(OptionalLong.of(2));
    assertThat(report.hits().orElseThrow()).isBetween(1L, 2L);
    assertThatCall(() -> quotes.history("a", 2)).isHit();
    assertThatCall(() -> quotes.history("b", 1)).isHit();
  }

  /** Quotes. */
  interface Quotes {
    @CacheData
    String history(String symbol, int from);
  }
}
