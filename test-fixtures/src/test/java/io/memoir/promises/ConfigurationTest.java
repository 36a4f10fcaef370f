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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an annotation says can also be said, and overridden for a function, in configuration. */
@ExtendWith(CachesExtension.class)
class ConfigurationTest {

  private static final String DAY =
      "memoir.functions.io.memoir.promises.ConfigurationTest.Clocks.day";

  private final FakeClock clock = new FakeClock();

  /** Before the extension makes caches, which must not see it. */
  @BeforeAll
  static void setProperty() {
    System.setProperty(DAY + ".ttl", "1h");
  }

  @AfterAll
  static void removeProperty() {
    System.clearProperty(DAY + ".ttl");
  }

  private Caches.Builder isolated() {
    return Caches.builder().isolated().clock(clock);
  }

  /** Functions that return another result at another time. */
  private ConfigurationTest_Clocks_Cached clocks(Caches caches) {
    return new ConfigurationTest_Clocks_Cached(part -> part + clock, caches);
  }

  @Test
  void theTtlOfAFunctionIsOverriddenByTheBuilder() {
    try (Caches caches = isolated().property(DAY + ".ttl", "2h").build()) {
      var clocks = clocks(caches);
      String first = clocks.day("a");

      clock.advance(Duration.ofMinutes(119));
      assertThat(clocks.day("a")).isEqualTo(first);
      clock.advance(Duration.ofMinutes(1));
      assertThat(clocks.day("a")).isNotEqualTo(first);
      assertThat(caches.unmatchedConfiguration()).isEmpty();
    }
  }

  @Test
  void theTtlOfAFunctionIsOverriddenByASystemProperty() {
    try (Caches caches = Caches.builder().clock(clock).build()) {
      var clocks = clocks(caches);
      String first = clocks.day("a");

      clock.advance(Duration.ofMinutes(59));
      assertThat(clocks.day("a")).isEqualTo(first);
      clock.advance(Duration.ofMinutes(1));
      assertThat(clocks.day("a")).isNotEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "0s", ""})
  void aWaitThatIsNoTimeFailsWhenCachesAreMade(String value) {
    assertThatThrownBy(() -> isolated().property("memoir.maxWait", value).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("memoir.maxWait")
        .hasMessageContaining("Write none to wait as long as it takes.");
  }

  @Test
  void theCachesOfATestAreIsolatedFromSystemProperties(Caches caches, FakeClock own) {
    var clocks = clocks(caches);
    clocks.day("a");

    own.advance(Duration.ofHours(23));

    assertThatCall(() -> clocks.day("a")).isHit();
  }

  @Test
  void aTtlIsLifted() {
    try (Caches caches = isolated().property(DAY + ".ttl", "none").build()) {
      var clocks = clocks(caches);
      String first = clocks.day("a");

      clock.advance(Duration.ofDays(1000));

      assertThat(clocks.day("a")).isEqualTo(first);
    }
  }

  @Test
  void aDefaultTtlIsForFunctionsWithoutOne() {
    try (Caches caches = isolated().property("memoir.ttl", "1h").build()) {
      var clocks = clocks(caches);
      String day = clocks.day("a");
      String any = clocks.any("a");

      clock.advance(Duration.ofHours(1));

      assertThat(clocks.day("a")).isEqualTo(day);
      assertThat(clocks.any("a")).isNotEqualTo(any);
    }
  }

  @Test
  void maxEntriesOfAFunctionIsOverridden() {
    try (Caches caches = isolated().property(DAY + ".maxEntries", "1").build()) {
      var clocks = clocks(caches);
      for (String part : new String[] {"a", "b", "c"}) {
        clocks.day(part);
        clocks.any(part);
      }

      assertThat(clocks.day.size()).isEqualTo(1);
      assertThat(clocks.any.size()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"memoir.enabled", DAY + ".enabled"})
  void aFunctionThatIsSwitchedOffIsForwarded(String key) {
    try (Caches caches = isolated().property(key, "false").build()) {
      var clocks = clocks(caches);
      String first = clocks.day("a");

      clock.advance(Duration.ofSeconds(1));

      assertThat(clocks.day("a")).isNotEqualTo(first);
      assertThat(clocks.day.isEnabled()).isFalse();
      assertThat(clocks.day.size()).isZero();
      assertThat(clocks.day.stats().misses()).isZero();
    }
  }

  @Test
  void handlesTellWhatHoldsForThem() {
    try (Caches caches = isolated().property(DAY + ".maxEntries", "7").build()) {
      var clocks = clocks(caches);

      assertThat(clocks.day.isEnabled()).isTrue();
      assertThat(clocks.day.ttl()).isEqualTo(Duration.ofDays(1));
      assertThat(clocks.day.maxEntries()).isEqualTo(7);
      assertThat(clocks.any.ttl()).isNull();
      assertThat(clocks.any.maxEntries()).isNull();
    }
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

  /** A function with a ttl and one without. */
  interface Clocks {
    @CacheData(ttl = "1d")
    default String day(String part) {
      return any(part) + "!";
    }

    @CacheData
    String any(String part);
  }
}
