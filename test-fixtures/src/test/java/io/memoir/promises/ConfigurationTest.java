package io.memoir.promises;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.error.ConfigurationException;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an annotation says can also be said, and overridden for a function, in configuration. */
@ExtendWith(CachesExtension.class)
class ConfigurationTest {

  private static final String DAY =
      "memoir.functions.io.memoir.promises.ConfigurationTest.Clocks.day";

  private final FakeClock clock = new FakeClock();

  @AfterEach
  void removeProperty() {
    System.clearProperty(DAY + ".ttl");
  }

  private ConfigurationTest_Clocks_Cached clocks(Caches caches) {
    return new ConfigurationTest_Clocks_Cached(part -> part + clock, caches);
  }

  @Test
  void theTtlOfAFunctionIsOverriddenByTheBuilder() {
    try (Caches caches = isolated().property(DAY + ".ttl", "1h").build()) {
      var clocks = clocks(caches);
      clocks.day("a");
      clocks.hour("a");

      clock.advance(Duration.ofMinutes(59));
      assertThatCall(() -> clocks.day("a")).isHit();
      clock.advance(Duration.ofMinutes(1));
      assertThatCall(() -> clocks.day("a")).isMiss();
      assertThat(caches.unmatchedConfiguration()).isEmpty();
    }
  }

  @Test
  void theTtlOfAFunctionIsOverriddenByASystemProperty() {
    System.setProperty(DAY + ".ttl", "1h");
    try (Caches caches = Caches.builder().clock(clock).build()) {
      var clocks = clocks(caches);
      clocks.day("a");

      clock.advance(Duration.ofHours(1));

      assertThatCall(() -> clocks.day("a")).isMiss();
    }
  }

  @Test
  void aTtlIsLifted() {
    try (Caches caches = isolated().property(DAY + ".ttl", "none").build()) {
      var clocks = clocks(caches);
      clocks.day("a");

      clock.advance(Duration.ofDays(1000));

      assertThatCall(() -> clocks.day("a")).isHit();
    }
  }

  @Test
  void aDefaultTtlIsForFunctionsWithoutOne() {
    try (Caches caches = isolated().property("memoir.ttl", "1h").build()) {
      var clocks = clocks(caches);
      clocks.day("a");
      clocks.hour("a");

      clock.advance(Duration.ofHours(1));

      assertThatCall(() -> clocks.day("a")).isHit();
      assertThatCall(() -> clocks.hour("a")).isMiss();
    }
  }

  @Test
  void maxEntriesOfAFunctionIsOverridden() {
    try (Caches caches = isolated().property(DAY + ".maxEntries", "1").build()) {
      var clocks = clocks(caches);
      clocks.day("a");
      clocks.hour("a");
      clocks.day("b");
      clocks.hour("b");

      assertThatCall(() -> clocks.hour("a")).isHit();
      assertThatCall(() -> clocks.day("a")).isMiss();
    }
  }

  @Test
  void theCachesOfATestAreIsolated(Caches caches, FakeClock own) {
    System.setProperty(DAY + ".ttl", "1h");
    var clocks = clocks(caches);
    clocks.day("a");

    own.advance(Duration.ofHours(1));

    assertThatCall(() -> clocks.day("a")).isHit();
  }

  @Test
  void aWrongValueIsAnErrorBeforeAnythingIsCached() {
    Caches.Builder builder = isolated().property(DAY + ".ttl", "10");

    assertThatThrownBy(builder::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(DAY + ".ttl is \"10\"")
        .hasMessageContaining("\"10s\"");
  }

  @Test
  void aMisspeltFunctionIsUnmatched() {
    try (Caches caches = isolated().property(DAY + "s.ttl", "1h").build()) {
      clocks(caches);

      assertThat(caches.unmatchedConfiguration())
          .containsExactly("the builder's property " + DAY + "s.ttl");
    }
  }

  private Caches.Builder isolated() {
    return Caches.builder().isolated().clock(clock);
  }

  /** Functions with a ttl and without. */
  interface Clocks {
    @CacheData(ttl = "1d")
    default String day(String part) {
      return hour(part);
    }

    @CacheData
    String hour(String part);
  }
}
