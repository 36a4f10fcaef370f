package io.memoir.testing;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.memoir.CacheData;
import io.memoir.runtime.Caches;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CachesExtensionTest {

  @RegisterExtension
  final CachesExtension memoir = new CachesExtension();

  private Caches beforeEach = Caches.shared();

  @BeforeEach
  void remember(Caches caches) {
    beforeEach = caches;
  }

  @Test
  void aTestHasOneCachesAndOneClock(Caches caches, FakeClock clock) {
    assertThat(caches).isSameAs(memoir.caches()).isSameAs(beforeEach);
    assertThat(clock).isSameAs(memoir.clock());
  }

  @RepeatedTest(3)
  void noResultOfOneTestReachesAnother(Caches caches) {
    var lengths = new CachesExtensionTest_Lengths_Cached(String::length, caches);

    assertThatCall(() -> lengths.length("abc")).isMiss().returns(3);
    assertThatCall(() -> lengths.length("abc")).isHit().returns(3);
  }

  @Test
  void theClockIsTheOneThatTtlIsMeasuredWith(Caches caches, FakeClock clock) {
    var lengths = new CachesExtensionTest_Lengths_Cached(String::length, caches);
    lengths.length("abc");

    clock.advance(Duration.ofHours(1));

    assertThatCall(() -> lengths.length("abc")).isMiss();
  }

  @Test
  void outsideOfATestThereAreNoCaches() {
    assertThatIllegalStateException()
        .isThrownBy(new CachesExtension()::caches)
        .withMessageContaining("@BeforeEach");
  }

  @Test
  void aClockStandsStillUntilItIsToldToGoOn(FakeClock clock) {
    assertThat(clock.instant()).isEqualTo(Instant.parse("2000-01-01T00:00:00Z"));
    clock.advance(Duration.ofSeconds(90));
    assertThat(clock).hasToString("2000-01-01T00:01:30Z");
    assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofNanos(-1)));
  }

  /** A function. */
  interface Lengths {
    @CacheData(ttl = "1h")
    int length(String text);
  }
}
