package io.memoir.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.Source;
import io.memoir.runtime.config.Setting.Role;
import io.memoir.runtime.config.source.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrecedenceTest {

  private static final List<String> SOURCES =
      List.of("builder", "system", "environment", "file", "class path");

  private static final Map<String, String> NAMES_IN_ENVIRONMENT = Map.of(
      "memoir.ttl", "MEMOIR_TTL",
      "memoir.maxEntries", "MEMOIR_MAX_ENTRIES",
      "memoir.functions.java.lang.String.length.ttl",
          "MEMOIR_FUNCTIONS_JAVA_LANG_STRING_LENGTH_TTL");

  @TempDir
  Path folder;

  private Given given;

  @BeforeEach
  void nothingIsGiven() {
    given = new Given(folder);
  }

  static Stream<Arguments> keysAndSources() {
    return NAMES_IN_ENVIRONMENT.keySet().stream()
        .filter(key -> key.endsWith("ttl"))
        .flatMap(key -> IntStream.range(0, SOURCES.size())
            .boxed()
            .flatMap(high -> IntStream.range(high + 1, SOURCES.size())
                .mapToObj(low -> Arguments.of(key, SOURCES.get(high), SOURCES.get(low)))));
  }

  @ParameterizedTest
  @MethodSource("keysAndSources")
  void theHigherSourceWins(String key, String high, String low) throws Exception {
    say(low, key, "2h");
    assertThat(length().ttl().value()).isEqualTo(Duration.ofHours(2));

    say(high, key, "1h");
    assertThat(length().ttl().value()).isEqualTo(Duration.ofHours(1));
  }

  private void say(String source, String key, String value) throws Exception {
    String name = source.equals("environment") ? NAMES_IN_ENVIRONMENT.get(key) : key;
    given.says(source, name + "=" + value);
  }

  private FunctionSettings length() {
    return given.load().of(String.class, "length");
  }

  @Test
  void nothingSaidLeavesTheAnnotationAlone() {
    FunctionSettings settings = length();

    assertThat(settings).isEqualTo(FunctionSettings.NOTHING);
    assertThat(settings.ttl().over(Duration.ofDays(1))).isEqualTo(Duration.ofDays(1));
    assertThat(settings.ttl().over(null)).isNull();
  }

  @Test
  void aDefaultIsForFunctionsWhoseAnnotationSaysNothing() throws Exception {
    given.says("system", "memoir.ttl=1h").says("system", "memoir.maxEntries=7");

    FunctionSettings settings = length();

    assertThat(settings.ttl().over(Duration.ofDays(1))).isEqualTo(Duration.ofDays(1));
    assertThat(settings.ttl().over(null)).isEqualTo(Duration.ofHours(1));
    assertThat(settings.maxEntries().over(9)).isEqualTo(9);
    assertThat(settings.maxEntries().over(null)).isEqualTo(7);
  }

  @Test
  void whatIsSaidOfAFunctionHoldsWhateverItsAnnotationSays() throws Exception {
    given
        .says("system", "memoir.functions.java.lang.String.length.ttl=1h")
        .says("builder", "memoir.ttl=3h")
        .says("system", "memoir.functions.java.lang.String.length.maxEntries=7");

    FunctionSettings settings = length();

    assertThat(settings.ttl()).isEqualTo(new Setting<>(Role.OVERRIDE, Duration.ofHours(1)));
    assertThat(settings.ttl().over(Duration.ofDays(1))).isEqualTo(Duration.ofHours(1));
    assertThat(settings.maxEntries().over(9)).isEqualTo(7);
  }

  @Test
  void noneLiftsWhatTheAnnotationSays() throws Exception {
    given
        .says("system", "memoir.functions.java.lang.String.length.ttl=none")
        .says("system", "memoir.functions.java.lang.String.length.maxEntries= None ");

    FunctionSettings settings = length();

    assertThat(settings.ttl().over(Duration.ofDays(1))).isNull();
    assertThat(settings.maxEntries().over(9)).isNull();
  }

  @Test
  void sourceAndVersionHoldWhateverTheAnnotationSays() throws Exception {
    given
        .says("system", "memoir.functions.java.lang.String.length.source= Body ")
        .says("environment", "MEMOIR_FUNCTIONS_JAVA_LANG_STRING_LENGTH_VERSION= 2024-05 model ");

    FunctionSettings settings = length();

    assertThat(settings.source().over(Source.MODULE)).isEqualTo(Source.BODY);
    assertThat(settings.version().over("3")).isEqualTo("2024-05 model");
    assertThat(settings.version().over(null)).isEqualTo("2024-05 model");
  }

  @Test
  void noVersionLetsTheCodeCountAgain() throws Exception {
    given.says("builder", "memoir.functions.java.lang.*.version=none");

    assertThat(length().version().over("3")).isNull();
    assertThat(given.load().of(List.class, "size").version().over("3")).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"system memoir.version", "environment MEMOIR_VERSION"})
  void theCodeOfAllFunctionsIsNotPinnedByOneName(String sourceAndKey) throws Exception {
    String[] parts = sourceAndKey.split(" ", 2);
    given.says(parts[0], parts[1] + "=7.1.0");

    assertThat(length().version().over(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"memoir.enabled", "memoir.functions.java.lang.String.length.enabled"})
  void aFunctionIsCachedUnlessItIsDisabled(String key) throws Exception {
    assertThat(length().enabled()).isTrue();

    given.says("class path", key + "=false");
    assertThat(length().enabled()).isFalse();

    given.says("system", key + "= TRUE");
    assertThat(length().enabled()).isTrue();
  }

  @Test
  void whatIsDisabledAltogetherCannotBeEnabledForOneFunction() throws Exception {
    given
        .says("class path", "memoir.enabled=false")
        .says("builder", "memoir.functions.java.lang.String.length.enabled=true");

    assertThat(length().enabled()).isFalse();
  }

  @Test
  void theMoreSpecificKeyOfALowerSourceWinsOverTheLessSpecificOneOfAHigher() throws Exception {
    given
        .says("class path", "memoir.functions.java.lang.String.length.ttl=1h")
        .says("builder", "memoir.functions.java.lang.*.ttl=2h");

    assertThat(length().ttl().value()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void theBuilderNamesAFileEvenWhereNothingElseIsLookedAt() throws Exception {
    given.says("file", "memoir.ttl=1h");
    Map<String, String> properties =
        Map.of("memoir.config", folder.resolve("other.properties").toString());

    FunctionSettings settings =
        Configuration.load(properties, Surroundings.none()).of(String.class, "length");

    assertThat(settings.ttl().value()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void theProgramsOwnSystemPropertiesAreRead() {
    System.setProperty("memoir.functions.java.lang.String.length.ttl", "17m");
    try {
      FunctionSettings settings =
          Configuration.load(Map.of(), Surroundings.ofProgram()).of(String.class, "length");
      assertThat(settings.ttl().value()).isEqualTo(Duration.ofMinutes(17));
    } finally {
      System.clearProperty("memoir.functions.java.lang.String.length.ttl");
    }
  }
}
