package io.memoir.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.error.ConfigurationException;
import io.memoir.runtime.config.source.Surroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistakesTest {

  private static final Logger LOG = Logger.getLogger("io.memoir.config");

  @TempDir
  Path folder;

  private final List<String> warnings = new ArrayList<>();
  private final Handler handler = new Handler() {
    @Override
    public void publish(LogRecord entry) {
      assertThat(entry.getLevel()).isEqualTo(Level.WARNING);
      warnings.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };
  private Given given;

  @BeforeEach
  void listen() {
    given = new Given(folder);
    LOG.addHandler(handler);
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    LOG.removeHandler(handler);
    LOG.setUseParentHandlers(true);
  }

  @ParameterizedTest
  @CsvSource({
    "memoir.ttl, 10, '\"10s\"'",
    "memoir.ttl, 10 minuts, 'did you mean \"minute\"'",
    "memoir.ttl, '1,5 days', '1.5 days'",
    "memoir.ttl, 0s, set enabled to false",
    "memoir.ttl, '', Leave the key out",
    "memoir.ttl, never, Write none",
    "memoir.functions.a.B.c.ttl, 1M, 1.5 days",
    "memoir.maxEntries, 0, none for no bound",
    "memoir.maxEntries, -1, none for no bound",
    "memoir.maxEntries, 1e3, none for no bound",
    "memoir.maxEntries, 2147483648, 2147483647",
    "memoir.functions.a.*.maxEntries, many, none for no bound",
    "memoir.enabled, no, Write true or false",
    "memoir.functions.a.B.c.enabled, '', Write true or false",
    "memoir.functions.a.B.c.source, all, 'Write deep, body or module'",
    "memoir.functions.a.B.c.refresh, never, 'Write background or foreground'",
    "memoir.functions.a.B.c.jitter, 0s, none for no time",
    "memoir.functions.a.B.c.exceptionTtl, 30, '\"30s\"'",
    "memoir.functions.a.B.c.exceptionTtl, 0s, none for no time",
    "memoir.functions.a.*.exceptionTtl, '', Write none",
    "memoir.functions.a.B.c.onMutation, log, 'Write ignore, warn or fail'",
    "memoir.functions.a.*.onMutation, none, 'Write ignore, warn or fail'",
    "memoir.functions.a.B.c.persist, yesplz, Write disk or none",
    "memoir.functions.a.B.c.refresh, sideways, Write background or foreground",
    "memoir.functions.a.B.c.version, '', it is blank",
    "memoir.functions.a.B.c.version, 'a\tb', it holds a control character",
  })
  void aValueWithoutMeaningIsAnErrorThatSaysWhatToWrite(String key, String value, String hint)
      throws Exception {
    given.says("system", key + "=" + value);

    assertThatThrownBy(given::load)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("The system property " + key + " is \"" + value + "\", which ")
        .hasMessageContaining(hint)
        .hasMessageEndingWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "builder, memoir.ttl, The builder's property memoir.ttl is",
    "environment, MEMOIR_TTL, The environment variable MEMOIR_TTL is",
    "file, memoir.ttl, The property memoir.ttl in {}/other.properties is",
    "class path, memoir.ttl, The property memoir.ttl in file:{}/memoir.properties is",
  })
  void anErrorNamesItsSource(String source, String key, String beginning) throws Exception {
    given.says(source, key + "=10");

    assertThatThrownBy(given::load)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(beginning.replace("{}", folder.toString()));
  }

  @Test
  void allWrongValuesAreNamedAtOnce() throws Exception {
    given.says("builder", "memoir.ttl=10").says("system", "memoir.enabled=yes");

    assertThatThrownBy(given::load)
        .hasMessageContaining("memoir.ttl is \"10\"")
        .hasMessageContaining("memoir.enabled is \"yes\"");
  }

  @Test
  void aWrongValueIsAnErrorEvenWhereAHigherSourceHasARightOne() throws Exception {
    given.says("builder", "memoir.ttl=10s").says("class path", "memoir.ttl=10");

    assertThatThrownBy(given::load).isInstanceOf(ConfigurationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.B.c(", "a.B.c(int", "a.B.c(List<String>)", "a.B.c(,)", "a-b.C.d", "a b"})
  void aPatternOutOfFormIsAnError(String pattern) throws Exception {
    given.says("system", "memoir.functions." + pattern + ".ttl=1h");

    assertThatThrownBy(given::load)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("The system property memoir.functions." + pattern + ".ttl: \"")
        .hasMessageContaining("Write ");
  }

  @ParameterizedTest
  @CsvSource({
    "system, memoir.ttll, memoir.ttl",
    "system, memoir.max-entries, memoir.maxEntries",
    "system, memoir.maxentries, memoir.maxEntries",
    "system, memoir.enabeld, memoir.enabled",
    "builder, memoir.confg, memoir.config",
    "system, memoir.functons.com.acme.Quotes.f.ttl, memoir.functions.com.acme.Quotes.f.ttl",
    "system, memoir.functions.a.B.c.verson, memoir.functions.a.B.c.version",
    "system, memoir.functions.com.acme.Quotes.f.tll, memoir.functions.com.acme.Quotes.f.ttl",
    "file, memoir.function.com.acme.*.maxEntrys, memoir.functions.com.acme.*.maxEntries",
    "class path, memior.ttl, memoir.ttl",
    "class path, maxEntries, memoir.maxEntries",
    "environment, MEMOIR_TTLL, MEMOIR_TTL",
    "environment, MEMOIR_CONFG, MEMOIR_CONFIG",
    "environment, MEMOIR_FUNCTIONS_A_B_C_MAX_ENTRYS, MEMOIR_FUNCTIONS_A_B_C_MAX_ENTRIES",
    "environment, MEMOIR_FUNCTION_A_B_C_TTL, MEMOIR_FUNCTIONS_A_B_C_TTL",
  })
  void anUnknownKeyIsWarnedOfOnceWithTheNearestThatIsKnown(
      String source, String key, String nearest) throws Exception {
    given.says(source, key + "=1");

    given.load();
    given.load();

    assertThat(warnings)
        .singleElement()
        .asString()
        .contains(" " + key + " ")
        .contains("(did you mean " + nearest + "?)");
  }

  @ParameterizedTest
  @CsvSource({
    "system, memoir.colour",
    "system, memoir.",
    "system, memoir.functions.ttl",
    "system, memoir.functions.com.acme.Quotes.history",
    "builder, x",
    "environment, MEMOIR_",
    "environment, MEMOIR_HOME",
    "system, memoir.source",
    "system, memoir.onMutation",
    "system, memoir.exceptionTtl",
    "system, memoir.functions.a.B.c.cacheIf",
    "system, memoir.functions.a.B.c.validate",
    "system, memoir.functions.a.B.c.leases",
    "system, memoir.functions.a.B.c.refreshNow",
    "system, memoir.functions.a.B.c.scope",
    "environment, MEMOIR_FUNCTIONS_TTL",
  })
  void anUnknownKeyThatIsNearNoneIsWarnedOfAsWell(String source, String key) throws Exception {
    given.says(source, key + "=1");

    given.load();

    assertThat(warnings)
        .singleElement()
        .asString()
        .contains(" " + key + " is not known; it changes nothing.");
  }

  @Test
  void otherPeoplesPropertiesAndVariablesAreNotWarnedOf() throws Exception {
    given.says("system", "memoirs.ttl=1").says("environment", "MEMOIRS_TTL=1");

    given.load();

    assertThat(warnings).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsAnError() {
    Map<String, String> system = Map.of("memoir.config", folder.resolve("none").toString());

    assertThatThrownBy(() -> Configuration.load(Map.of(), new Surroundings(system, Map.of(), null)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("The system property memoir.config names the file \"" + folder)
        .hasCauseInstanceOf(NoSuchFileException.class);
  }

  @Test
  void twoSpellingsOfTheVariableThatNamesAFileAreAnError() throws Exception {
    given.says("file", "memoir.ttl=1h").says("environment", "memoir_config=other.properties");

    assertThatThrownBy(given::load)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("variable memoir_config")
        .hasMessageContaining("variable MEMOIR_CONFIG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\0"})
  void aPathThatIsNoneIsAnError(String path) {
    Map<String, String> environment = Map.of("MEMOIR_CONFIG", path);

    assertThatThrownBy(
            () -> Configuration.load(Map.of(), new Surroundings(Map.of(), environment, null)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("The environment variable MEMOIR_CONFIG names the file \"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"memoir.ttl=\\u12", "memoir.ttl=\u00e9"})
  void aFileOutOfFormIsAnError(String text) throws IOException {
    Files.write(folder.resolve("memoir.properties"), text.getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(given::load)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("memoir.properties cannot be read: ");
  }

  @Test
  void aKeyThatStandsTwiceInAFileIsAnError() throws Exception {
    given.says("class path", "memoir.ttl=1h").says("class path", "memoir.ttl=2h");

    assertThatThrownBy(given::load)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("memoir.ttl stands twice in file:");
  }

  @Test
  void aFileCannotNameAnother() throws Exception {
    given.says("class path", "memoir.config=other.properties");

    assertThatThrownBy(given::load)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("a file cannot name another one");
  }

  @Test
  void theFirstFileOnTheClassPathIsReadAndTheOthersAreWarnedOf() throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.writeString(first.resolve("memoir.properties"), "memoir.maxEntries=1");
    Files.writeString(second.resolve("memoir.properties"), "memoir.maxEntries=2");
    Surroundings surroundings =
        new Surroundings(Map.of(), Map.of(), Given.classPath(first, second));

    FunctionSettings settings = Configuration.load(Map.of(), surroundings).of(List.class, "size");

    assertThat(settings.maxEntries().value()).isEqualTo(1);
    assertThat(warnings)
        .singleElement()
        .asString()
        .contains("second/memoir.properties is not read")
        .contains("first/memoir.properties comes before");
  }
}
