package io.memoir.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.OnMutation;
import io.memoir.error.ConfigurationException;
import io.memoir.error.MutatedResultException;
import io.memoir.error.UnhashableResultException;
import io.memoir.runtime.Caches;
import io.memoir.testing.FakeClock;
import java.io.FileNotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be configured of functions of data alone, or of functions of resources alone. */
class ConfigurationOfKindsTest {

  private static final String LOOKUPS =
      "memoir.functions.io.memoir.promises.ConfigurationOfKindsTest.Lookups.";

  private final FakeClock clock = new FakeClock();
  private final Library library = new Library();

  private Caches caches(String key, String value) {
    return Caches.builder()
        .isolated()
        .clock(clock)
        .property(LOOKUPS + key, value)
        .build();
  }

  private ConfigurationOfKindsTest_Lookups_Cached lookups(Caches caches) {
    return new ConfigurationOfKindsTest_Lookups_Cached(library, caches);
  }

  private void findNothing(ConfigurationOfKindsTest_Lookups_Cached lookups) {
    assertThatThrownBy(() -> lookups.find("a")).isInstanceOf(FileNotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"find.exceptionTtl", "*.exceptionTtl"})
  void howLongExceptionsAreKeptIsOverridden(String key) {
    try (Caches caches = caches(key, "5s")) {
      var lookups = lookups(caches);
      findNothing(lookups);

      clock.advance(Duration.ofMillis(4999));
      findNothing(lookups);
      assertThat(library._calls).isEqualTo(1);
      clock.advance(Duration.ofMillis(1));
      findNothing(lookups);
      assertThat(library._calls).isEqualTo(2);
    }
  }

  @Test
  void noneKeepsNoExceptions() {
    try (Caches caches = caches("find.exceptionTtl", "none")) {
      var lookups = lookups(caches);

      findNothing(lookups);
      findNothing(lookups);

      assertThat(library._calls).isEqualTo(2);
      assertThat(lookups.find.size()).isZero();
    }
  }

  @Test
  void changesAreFoundWhereTheAnnotationLetsThemBe() {
    try (Caches caches = caches("rows.onMutation", "fail")) {
      var lookups = lookups(caches);
      lookups.rows().get(0).cells().add("b");

      assertThatThrownBy(lookups::rows)
          .isInstanceOf(MutatedResultException.class)
          .hasMessageContaining("at [0].cells.");
      assertThat(lookups.rows()).containsExactly(new Row(List.of("a")));
    }
  }

  @Test
  void aWarningTakesThePlaceOfAnError() {
    try (Caches caches = caches("strict.onMutation", "WARN")) {
      var lookups = lookups(caches);
      List<Row> rows = lookups.strict();
      rows.clear();

      assertThat(lookups.strict()).isSameAs(rows);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict.onMutation", "*.onMutation"})
  void changesAreLetBeWhereTheAnnotationFindsThem(String key) {
    try (Caches caches = caches(key, "ignore")) {
      var lookups = lookups(caches);
      List<Row> rows = lookups.strict();
      rows.clear();

      assertThat(lookups.strict()).isSameAs(rows);
    }
  }

  @Test
  void aResultThatHoldsWhatHasNoContentIsAnErrorWhenItIsStored() {
    try (Caches caches = caches("threads.onMutation", "warn")) {
      var lookups = lookups(caches);

      assertThatThrownBy(lookups::threads)
          .isInstanceOf(UnhashableResultException.class)
          .hasMessageContaining("Lookups.threads()");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "find.onMutation, warn, 'every caller of the function has a copy, which may be changed'",
    "any.exceptionTtl, 1s, the annotation of the function names no cacheExceptions",
    "any().exceptionTtl, none, the annotation of the function names no cacheExceptions",
    "rows.exceptionTtl, 1s, 'the function makes resources, and keeps no exceptions'",
    "rows.maxSize, 1 MB, 'the function makes resources, which have no size'",
    "rows.persist, disk, 'the function makes resources, which are in memory only'",
  })
  void whatAFunctionCannotHaveIsAnErrorThatNamesTheKey(String key, String value, String problem) {
    try (Caches caches = caches(key, value)) {
      assertThatThrownBy(() -> lookups(caches))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage(
              "The builder's property %s%s: %s.%n%s",
              LOOKUPS,
              key,
              problem,
              "Remove it, or" + " add the types of parameters of the overload that is meant.");
    }
  }

  @ParameterizedTest
  @CsvSource({"onMutation, ignore", "exceptionTtl, 1s", "maxSize, 1 MB", "persist, none"})
  void whatAPatternSaysIsForThoseThatCanHaveIt(String attribute, String value) {
    try (Caches caches = caches("*." + attribute, value)) {
      var lookups = lookups(caches);

      assertThat(lookups.rows()).isSameAs(lookups.rows());
      assertThat(lookups.any()).isEqualTo(lookups.any());
      assertThat(caches.stats().hits()).isEqualTo(2);
    }
  }

  /** Functions of both kinds. */
  interface Lookups {
    @CacheData(cacheExceptions = FileNotFoundException.class, exceptionTtl = "30s")
    String find(String name) throws FileNotFoundException;

    @CacheData
    String any();

    @CacheResource
    List<Row> rows();

    @CacheResource(onMutation = OnMutation.FAIL)
    List<Row> strict();

    @CacheResource
    List<Object> threads();
  }

  /** A part of a resource. */
  record Row(List<String> cells) {}

  /** Finds nothing. */
  private static final class Library implements Lookups {

    private int _calls;

    @Override
    public String find(String name) throws FileNotFoundException {
      _calls++;
      throw new FileNotFoundException(name);
    }

    @Override
    public String any() {
      return "any";
    }

    @Override
    public List<Row> rows() {
      return new ArrayList<>(List.of(new Row(new ArrayList<>(List.of("a")))));
    }

    @Override
    public List<Row> strict() {
      return rows();
    }

    @Override
    public List<Object> threads() {
      return List.of(new Thread());
    }
  }
}
