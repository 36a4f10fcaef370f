package io.memoir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.cli.Machine.Ran;
import io.memoir.runtime.disk.folder.FunctionVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyTest {

  private static final String NONE = "0".repeat(64);

  private static final byte[] KEY = "sixteen bytes or".getBytes(StandardCharsets.US_ASCII);

  @TempDir
  Path directory;

  private Machine machine = new Machine(Path.of(""));

  @BeforeEach
  void begin() {
    machine = new Machine(directory);
  }

  /** Asks about a key of history; the answer in a word or two. */
  private void assertAnswer(String answer, String function, String key, String... sayings) {
    Ran ran = machine.memoir("why", function, "--key", key, "--json");
    assertThat(ran.out()).contains("\"answer\" : \"" + answer + "\"");
    assertThat(sayings).allSatisfy(saying -> assertThat(ran.out()).contains(saying));
    assertThat(ran.exitCode()).isEqualTo(answer.equals("answered") ? 0 : 1);
  }

  @Test
  void aGoodResultAnswers() {
    machine.program(quotes -> quotes.latest("A"));

    assertAnswer("answered", "latest", Machine.key(machine.onlyResult("latest")));
  }

  @Test
  void aResultExpires() {
    machine.program(quotes -> quotes.latest("A"));
    machine.clock.advance(Duration.ofMinutes(11));

    assertAnswer("expired", "latest", Machine.key(machine.onlyResult("latest")), "has expired");
  }

  @Test
  void anExpiredResultThatWasCollectedIsRemembered() {
    machine.program(quotes -> quotes.latest("A"));
    String key = Machine.key(machine.onlyResult("latest"));
    machine.clock.advance(Duration.ofMinutes(11));
    machine.memoir("gc");

    assertThat(machine.files(".result")).isEmpty();
    assertAnswer("expired", "latest", key, "was removed just now");
  }

  @Test
  void anEvictedResultIsRemembered() {
    machine.program(quotes -> quotes.history("A", Machine.DAY));
    String first = Machine.key(machine.onlyResult("history"));
    machine.program(quotes -> {
      quotes.history("A", Machine.DAY);
      quotes.history("B", Machine.DAY);
      quotes.history("C", Machine.DAY);
      quotes.history("D", Machine.DAY);
    });

    assertThat(machine.files(".result")).hasSize(3);
    assertAnswer("evicted", "history", first, "had to make room", "maxEntries");
  }

  @Test
  void aResultThatAProgramClearedIsRemembered() {
    machine.program(quotes -> {
      quotes.latest("A");
      quotes.latest("B");
    });
    String json = machine.memoir("ls", "--results", "latest", "--json").out();
    machine.program(quotes -> quotes.latest.clear("A"));
    String left = Machine.key(machine.onlyResult("latest"));
    String cleared = json.lines()
        .filter(line -> line.contains("\"key\"") && !line.contains(left))
        .map(line -> line.replaceAll(".*\"([0-9a-f]{64})\".*", "$1"))
        .findFirst()
        .orElseThrow();

    assertAnswer("cleared", "latest", cleared);
  }

  @Test
  void allClearedIsRemembered() {
    machine.program(quotes -> {
      quotes.latest("A");
      quotes.latest.clear();
    });

    assertAnswer("cleared", "latest", NONE);
    assertThat(machine.memoir("why", "latest").out())
        .contains("All results of com.acme.Quotes.latest(String) were cleared.");
  }

  @Test
  void aDamagedResultIsSeen() throws IOException {
    machine.program(quotes -> quotes.latest("A"));
    Path file = machine.onlyResult("latest");
    Files.write(file, new byte[] {'M', 'E', 'M', 'O', 'I', 'R', '\r', '\n', 0, 2});

    assertAnswer("damaged", "latest", Machine.key(file));
  }

  @Test
  void otherArgumentsAreTold() {
    machine.program(quotes -> quotes.latest("A"));

    assertAnswer("other arguments", "latest", NONE, "1 for other arguments");
  }

  @Test
  void otherCodeIsToldWithWhatDiffers() {
    Written.twoVersions(machine, "name(java.lang.String)", "A", "B");
    String newest = machine.memoir("ls", "--results", "name", "--json").out();
    String older = newest.substring(newest.lastIndexOf("\"key\" : \"") + 9).substring(0, 64);

    assertAnswer(
        "other code",
        "name",
        older,
        "of other code only: the method's source differs",
        "\"what\" : \"bodyHash\"",
        "\"this\" : \"d3b0\"",
        "\"other\" : \"0f6c\"");
  }

  @Test
  void otherCodeIsToldByItsMembers() {
    Written written = new Written(machine.directory, machine.clock);
    FunctionVersion before = Written.version("name(java.lang.String)", "0f6c");
    FunctionVersion now = new FunctionVersion(
        before.type(),
        before.signature(),
        before.keyParameters(),
        before.bodyHash(),
        before.implementation(),
        "77aa");
    Map<String, String> older =
        Map.of("com.acme.Prices.round(double)", "01", "library a.jar", "05");
    Map<String, String> newer =
        Map.of("com.acme.Prices.round(double)", "02", "library a.jar", "05");
    written.write(before, older, Duration.ZERO, "A", Duration.ofSeconds(1));
    machine.date();
    String key = Machine.key(machine.onlyResult("name"));
    machine.clock.advance(Duration.ofMinutes(3));
    written.write(now, newer, Duration.ZERO, "B", Duration.ofSeconds(1));
    machine.date();

    assertAnswer(
        "other code",
        "name",
        key,
        "of other code only: com.acme.Prices.round(double) differs",
        "\"what\" : \"com.acme.Prices.round(double)\"",
        "\"this\" : \"02\"",
        "\"other\" : \"01\"");
  }

  @Test
  void anImplementationThatHasTheResultAnswers() {
    machine.program(quotes -> quotes.latest("A"));
    String key = Machine.key(machine.onlyResult("latest"));
    machine.otherProgram(quotes -> quotes.latest("B"));

    assertAnswer("answered", "latest", key, "\"this\" : \"com.acme.SlowQuotes\"");
  }

  @Test
  void aSignedResultNeedsItsKey() throws IOException {
    machine.setUp = builder -> builder.signingKey(KEY);
    machine.program(quotes -> quotes.latest("A"));
    String key = Machine.key(machine.onlyResult("latest"));
    Path file = Files.write(directory.resolve("key"), KEY);

    assertAnswer("sealed otherwise", "latest", key, "--signing-key FILE");
    assertThat(machine
            .memoir("why", "latest", "--key", key, "--signing-key", file.toString())
            .exitCode())
        .isZero();
  }

  @Test
  void aFunctionThatIsNotKnownNamesTheNearest() {
    machine.program(quotes -> quotes.latest("A"));

    Ran ran = machine.memoir("why", "com.acme.Qotes.latest");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .contains("Nothing is known of a function \"com.acme.Qotes.latest\".")
        .contains("Did you mean \"com.acme.Quotes.latest(String)\"?");
  }

  @Test
  void aFunctionAsAWholeIsToldToo() {
    machine.program(quotes -> quotes.latest("A"));

    assertThat(machine.memoir("why", "latest").exitCode()).isZero();
    machine.clock.advance(Duration.ofMinutes(11));
    assertThat(machine.memoir("why", "latest").exitCode()).isEqualTo(1);
  }
}
