package io.memoir.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.OnMutation;
import io.memoir.error.ConfigurationException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

  private static final String TYPE = "io.memoir.runtime.config.PatternsTest";

  @TempDir
  Path folder;

  private Given given;

  @BeforeEach
  void nothingIsGiven() {
    given = new Given(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TYPE + ".Quotes.history",
        TYPE + "$Quotes.history",
        TYPE + ".Quotes.*",
        TYPE + "$Quotes.*",
        TYPE + ".*",
        "io.memoir.*",
        "io.memoir.**",
        "*",
        "*.history",
        "io.*.Quotes.hist*",
        TYPE + ".Quotes.history(String,LocalDate,Map.Entry,int[])",
        TYPE + ".Quotes.history(java.lang.String,time.LocalDate,java.util.Map$Entry,int[])",
        TYPE + ".Quotes.history( String, LocalDate, Entry, int... )",
        "*.history(String,LocalDate,Entry,int[])",
      })
  void namesTheFunction(String pattern) throws Exception {
    assertThat(bound(pattern)).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TYPE + ".Quotes",
        TYPE + ".Quotes.histor",
        TYPE + ".Quotes.History",
        "Quotes.history",
        "io.memoir",
        "io.memoir.*.histor",
        TYPE + ".Quotes.history()",
        TYPE + ".Quotes.history(String)",
        TYPE + ".Quotes.history(String,LocalDate,Entry,int)",
        TYPE + ".Quotes.history(ring,LocalDate,Entry,int[])",
        TYPE + ".Quotes.history(com.acme.String,LocalDate,Entry,int[])",
      })
  void namesOtherFunctions(String pattern) throws Exception {
    assertThat(bound(pattern)).isNull();
  }

  private @Nullable Integer bound(String pattern) throws Exception {
    // Through a file, whose form has to bear every pattern, but for spaces.
    given.says("class path", "memoir.functions." + pattern.replace(" ", "\\ ") + ".maxEntries=3");
    return given.load().of(Quotes.class, "history", PARAMETERS).maxEntries().value();
  }

  private static final Class<?>[] PARAMETERS = {
    String.class, LocalDate.class, Map.Entry.class, int[].class
  };

  @Test
  void theMostSpecificPatternWins() throws Exception {
    List<String> fromGeneralToSpecific = List.of(
        "*",
        "io.memoir.*",
        "io.memoir.*(String,LocalDate,Entry,int[])",
        "io.memoir.r*",
        TYPE + ".Quotes.*",
        TYPE + ".Quotes.histor*",
        TYPE + ".Quotes.history",
        TYPE + ".Quotes.history(String,LocalDate,Entry,int[])");

    for (int i = 0; i < fromGeneralToSpecific.size(); i++) {
      String key = "memoir.functions." + fromGeneralToSpecific.get(i) + ".maxEntries=";
      given.says("system", key + (i + 1));
      FunctionSettings settings = given.load().of(Quotes.class, "history", PARAMETERS);
      assertThat(settings.maxEntries().value()).isEqualTo(i + 1);
    }
  }

  @Test
  void attributesAreChosenEachByItself() throws Exception {
    given
        .says("system", "memoir.functions.*.maxEntries=3")
        .says("system", "memoir.functions." + TYPE + ".Quotes.history.enabled=false");

    FunctionSettings settings = given.load().of(Quotes.class, "history");

    assertThat(settings.maxEntries().value()).isEqualTo(3);
    assertThat(settings.enabled()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "system, io.*.history, *.Quotes.his*",
    "builder, " + TYPE + ".Quotes.history, " + TYPE + "$Quotes.history",
    "system, '*.history(String,LocalDate,Entry,int[])', '*.history(String,LocalDate,Entry,int...)'",
  })
  void twoThatAreEquallySpecificAreAnErrorThatNamesBoth(String source, String one, String other)
      throws Exception {
    given
        .says(source, "memoir.functions." + one + ".ttl=1h")
        .says(source, "memoir.functions." + other + ".ttl=1h");
    Configuration configuration = given.load();

    assertThatThrownBy(() -> configuration.of(Quotes.class, "history", PARAMETERS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("memoir.functions." + one + ".ttl")
        .hasMessageContaining("memoir.functions." + other + ".ttl")
        .hasMessageContaining(TYPE + ".Quotes.history");
    // Other functions are not held up.
    assertThat(configuration.of(List.class, "size").ttl().value()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MEMOIR_FUNCTIONS_IO_MEMOIR_RUNTIME_CONFIG_PATTERNSTEST_QUOTES_HISTORY_MAX_ENTRIES",
        "MEMOIR_FUNCTIONS_IO_MEMOIR_RUNTIME_CONFIG_PATTERNSTEST_QUOTES_HISTORY_MAXENTRIES",
        "memoir_functions_io_memoir_runtime_config_PatternsTest_Quotes_history_maxEntries",
      })
  void aVariableNamesAFunctionInCapitalsAndUnderscores(String variable) throws Exception {
    given.says("environment", variable + "=3");
    Configuration configuration = given.load();

    assertThat(
            configuration.of(Quotes.class, "history", PARAMETERS).maxEntries().value())
        .isEqualTo(3);
    assertThat(configuration.of(Quotes.class, "history").maxEntries().value())
        .as("another overload")
        .isEqualTo(3);
    assertThat(configuration.of(Quotes.class, "histories").maxEntries().value()).isNull();
  }

  @Test
  void aVariableThatNamesTwoFunctionsIsAnErrorThatNamesBoth() throws Exception {
    given.says("environment", "MEMOIR_FUNCTIONS_JAVA_LANG_STRING_TO_STRING_TTL=1h");
    Configuration configuration = given.load();
    configuration.of(String.class, "to_string");
    configuration.of(String.class, "to_string", int.class);

    assertThatThrownBy(() -> configuration.of(String.class, "to$String"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("java.lang.String.to_string")
        .hasMessageContaining("java.lang.String.to.String")
        .hasMessageContaining("The environment variable MEMOIR_FUNCTIONS_JAVA_LANG_STRING_TO_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"EXCEPTION_TTL", "EXCEPTIONTTL", "exception_ttl"})
  void aVariableOfTheTtlOfExceptionsIsNoneOfResults(String end) throws Exception {
    given.says("environment", "MEMOIR_FUNCTIONS_JAVA_LANG_STRING_LENGTH_" + end + "=30s");

    FunctionSettings settings = given.load().of(String.class, "length");

    assertThat(settings.exceptionTtl().value()).isEqualTo(Duration.ofSeconds(30));
    assertThat(settings.ttl()).isEqualTo(Setting.absent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"system", "environment"})
  void whatAFunctionCannotHaveIsAnErrorThatNamesTheKey(String source) throws Exception {
    String key = source.equals("environment")
        ? "MEMOIR_FUNCTIONS_JAVA_LANG_STRING_LENGTH_ON_MUTATION"
        : "memoir.functions.java.lang.String.length().onMutation";
    given.says(source, key + "=warn");

    FunctionSettings settings = given.load().of(String.class, "length");

    settings.checkResource();
    assertThatThrownBy(() -> settings.checkData(true))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(key + ": every caller of the function has a copy, ")
        .hasMessageContaining("Remove it, or add ");
  }

  @Test
  void whatAPatternSaysIsForThoseThatCanHaveIt() throws Exception {
    given
        .says("system", "memoir.functions.*.onMutation=warn")
        .says("system", "memoir.functions.java.lang.*.exceptionTtl=1s")
        .says("system", "memoir.functions.java.lang.String*.maxSize=1 MB");

    FunctionSettings settings = given.load().of(String.class, "length");

    assertThatCode(() -> settings.checkData(false)).doesNotThrowAnyException();
    assertThatCode(settings::checkResource).doesNotThrowAnyException();
    assertThat(settings.onMutation().value()).isEqualTo(OnMutation.WARN);
  }

  @Test
  void twoSpellingsOfOneVariableAreAnError() throws Exception {
    given.says("environment", "MEMOIR_MAX_ENTRIES=1").says("environment", "MEMOIR_MAXENTRIES=1");

    assertThatThrownBy(given::load)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("MEMOIR_MAX_ENTRIES")
        .hasMessageContaining("MEMOIR_MAXENTRIES");
  }

  @Test
  void aKeyIsUnmatchedUntilAFunctionIsAskedAboutThatItNames() throws Exception {
    given
        .says("environment", "MEMOIR_FUNCTIONS_COM_ACME_GONE_TTL=1h")
        .says("builder", "memoir.functions.*.history.ttl=1h")
        .says("builder", "memoir.ttl=1h")
        .says("builder", "memoir.functions." + TYPE + "*.ttl=2h");
    Configuration configuration = given.load();
    assertThat(configuration.unmatched()).hasSize(3);

    configuration.of(Quotes.class, "history");

    assertThat(configuration.unmatched())
        .containsExactly("the environment variable MEMOIR_FUNCTIONS_COM_ACME_GONE_TTL");
  }

  /** A type with functions. */
  interface Quotes {}
}
