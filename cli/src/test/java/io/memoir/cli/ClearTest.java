package io.memoir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.Quotes_Cached;
import com.acme.SlowQuotes;
import io.memoir.cli.Machine.Ran;
import io.memoir.runtime.Caches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClearTest {

  private static final byte[] KEY = "sixteen bytes or".getBytes(StandardCharsets.US_ASCII);

  @TempDir
  Path directory;

  private Machine machine = new Machine(Path.of(""));

  @BeforeEach
  void begin() {
    machine = new Machine(directory);
  }

  private void writeSome() {
    machine.program(quotes -> {
      quotes.latest("A");
      quotes.latest("B");
      quotes.name("A");
    });
  }

  @Test
  void aFunctionLosesItsResultsAndNoOtherDoes() {
    writeSome();

    Ran ran = machine.memoir("clear", "latest");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("Cleared 1 function: 2 results");
    assertThat(machine.files(".result")).singleElement().asString().contains("Quotes.name(String)");
  }

  @Test
  void aRunningProgramNotices() {
    try (Caches caches = machine.start()) {
      Quotes_Cached quotes = new Quotes_Cached(new SlowQuotes(machine.clock), caches);
      quotes.latest("A");
      quotes.latest("A");
      assertThat(quotes.latest.stats().loads()).isEqualTo(1);

      machine.memoir("clear", "latest");
      quotes.latest("B");
      quotes.latest("A");

      assertThat(quotes.latest.stats().loads()).isEqualTo(3);
    }
  }

  @Test
  void oneResultIsCleared() {
    machine.program(quotes -> quotes.latest("A"));
    String key = Machine.key(machine.onlyResult("latest"));
    machine.program(quotes -> quotes.latest("B"));

    Ran ran = machine.memoir("clear", "latest", "--key", key.substring(0, 12));

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("one key: 1 result");
    assertThat(Machine.key(machine.onlyResult("latest"))).isNotEqualTo(key);
    assertThat(machine.memoir("why", "latest", "--key", key).out()).contains("was cleared");
  }

  @Test
  void aKeyThatIsNotThereNeedsAllDigits() {
    writeSome();

    assertThat(machine.memoir("clear", "latest", "--key", "00000000").exitCode())
        .isEqualTo(2);
    assertThat(machine.memoir("clear", "latest", "--key", "0".repeat(64)).exitCode())
        .isZero();
    assertThat(machine.files(".result")).hasSize(3);
  }

  @Test
  void aKeyBelongsToOneFunction() {
    writeSome();

    assertThat(machine.memoir("clear", "--all", "--key", "00000000").exitCode()).isEqualTo(2);
  }

  @Test
  void aPatternClearsManyFunctions() {
    writeSome();

    machine.memoir("clear", "--pattern", "*.l*");
    assertThat(machine.files(".result")).singleElement().asString().contains("Quotes.name(String)");

    machine.memoir("clear", "--pattern", "com.acme.*");
    assertThat(machine.files(".result")).isEmpty();
  }

  @Test
  void aDryRunClearsNothing() {
    writeSome();
    var before = machine.files("");

    Ran ran = machine.memoir("clear", "--all", "--dry-run");

    assertThat(ran.out()).contains("Would clear 2 functions: 3 results");
    assertThat(machine.files("")).isEqualTo(before);
    assertThat(machine.memoir("stats", "--json").out()).contains("\"good\" : 3");
  }

  @Test
  void allIsClearedOnlyIfSomebodySaysYes() {
    writeSome();
    machine.answer("n\n");

    Ran ran = machine.memoir("clear", "--all");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("Clear all 3 results of 2 functions in " + directory + "?");
    assertThat(ran.out()).contains("Nothing was cleared.");
    assertThat(machine.files(".result")).hasSize(3);
  }

  @Test
  void allIsClearedIfSomebodySaysYes() {
    writeSome();
    machine.answer("yes\n");

    Ran ran = machine.memoir("clear", "--all");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).contains("Clearing");
    assertThat(machine.files(".result")).isEmpty();
  }

  @Test
  void nobodyIsAskedWhoIsSureOrAbsent() {
    writeSome();
    machine.answer("n\n");
    assertThat(machine.memoir("clear", "--all", "--yes").err()).doesNotContain("[y/N]");
    assertThat(machine.files(".result")).isEmpty();

    machine = new Machine(directory);
    writeSome();
    assertThat(machine.memoir("clear", "--all").err()).isEmpty();
    assertThat(machine.files(".result")).isEmpty();
  }

  @Test
  void foreignFilesStay() throws IOException {
    writeSome();
    Path result = machine.files(".result").get(0);
    Path foreign = result.resolveSibling("0123456789abcdef0123456789abcdef.result");
    Path notes = result.resolveSibling("notes.txt");
    Files.writeString(foreign, "mine");
    Files.writeString(notes, "mine");
    Files.writeString(directory.resolve("v1/mine-01234567"), "a file with the name of a folder");

    machine.memoir("clear", "--all");
    machine.memoir("gc", "--keep-superseded", "1ms");

    assertThat(machine.files(".result")).containsExactly(foreign);
    assertThat(notes).exists();
    assertThat(directory.resolve("v1/mine-01234567")).exists();
  }

  @Test
  void signedResultsAreClearedWithoutTheirKey() {
    machine.setUp = builder -> builder.signingKey(KEY);
    writeSome();

    assertThat(machine.memoir("clear", "latest").out()).contains("2 results");
    assertThat(machine.files(".result")).hasSize(1);
  }
}
