package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A ttl counts from the write; reads do not extend it; expired results are never returned. Source:
 * Streamlit, parameter {@code ttl}.
 */
@ExtendWith(CachesExtension.class)
class Promise15TtlTest {

  @Test
  void aResultIsUsedUntilItsTtlHasPassed(Caches caches, FakeClock clock) {
    var clocks = new Promise15TtlTest_Clocks_Cached(clock::toString, caches);

    assertThatCall(clocks::time).isMiss();
    clock.advance(Duration.ofMinutes(89));
    assertThatCall(clocks::time).isHit();
    clock.advance(Duration.ofSeconds(59));
    assertThatCall(clocks::time).isHit();
    clock.advance(Duration.ofSeconds(1));
    assertThatCall(clocks::time).isMiss().returns(clock.toString());
  }

  @Test
  void functionsDoNotShareATtl(Caches caches, FakeClock clock) {
    var clocks = new Promise15TtlTest_Clocks_Cached(clock::toString, caches);
    clocks.time();
    clocks.day();

    clock.advance(Duration.ofHours(2));

    assertThatCall(clocks::day).isHit();
    assertThatCall(clocks::time).isMiss();
    assertThat(clocks.time.stats().expirations()).isEqualTo(1);
  }

  /** Functions with a ttl. */
  interface Clocks {
    @CacheData(ttl = "1h 30m")
    String time();

    @CacheData(ttl = "1d")
    default String day() {
      return time();
    }
  }
}
