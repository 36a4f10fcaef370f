package io.memoir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.cli.Machine.Ran;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectAndVerifyTest {

  private static final byte[] KEY = "sixteen bytes or".getBytes(StandardCharsets.US_ASCII);

  @TempDir
  Path directory;

  private Machine machine = new Machine(Path.of(""));

  @BeforeEach
  void begin() {
    machine = new Machine(directory);
  }

  @Test
  void aCollectionRemovesWhatHasExpired() {
    machine.program(quotes -> {
      quotes.latest("A");
      quotes.name("A");
    });
    machine.clock.advance(Duration.ofMinutes(11));

    Ran ran = machine.memoir("gc");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("Freed").containsPattern("expired +1\\R");
    assertThat(machine.files(".result")).hasSize(1);
    assertThat(machine.memoir("gc").out()).contains("Nothing was removed.");
  }

  @Test
  void aCollectionRemovesOlderCodeThatNobodyUses() {
    Written.twoVersions(machine, "name(java.lang.String)", "A", "A");

    Ran ran = machine.memoir("gc", "--keep-superseded", "1ms", "--json");

    assertThat(ran.out()).contains("\"superseded\" : 1", "\"keptResults\" : 1");
    assertThat(machine.files("about.properties")).hasSize(1);
  }

  @Test
  void olderCodeIsKeptAsLongAsIsSaid() {
    Written.twoVersions(machine, "name(java.lang.String)", "A", "A");

    machine.memoir("gc", "--keep-superseded", "50000 days");

    assertThat(machine.files(".result")).hasSize(2);
  }

  @Test
  void aCollectionKeepsTheDirectorySmall() {
    machine.program(quotes -> {
      quotes.name("A");
      quotes.name("B");
      quotes.name("C");
    });

    Ran ran = machine.memoir("gc", "--max-size", "400 B", "--json");

    assertThat(ran.out()).contains("\"evicted\" : 2", "\"keptResults\" : 1");
    assertThat(machine.files(".result")).hasSize(1);
  }

  @Test
  void aSizeWithoutMeaningIsWrongUsage() {
    machine.program(quotes -> quotes.name("A"));

    assertThat(machine.memoir("gc", "--max-size", "5").err()).contains("Add the unit");
    assertThat(machine.memoir("gc", "--max-size", "5").exitCode()).isEqualTo(2);
    assertThat(machine.memoir("gc", "--keep-superseded", "0s").exitCode()).isEqualTo(2);
  }

  @Test
  void whatIsAsItWasWrittenIsRight() {
    machine.program(quotes -> quotes.name("A"));

    Ran ran = machine.memoir("verify");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).containsPattern("as written +1\\R").containsPattern("damaged +0\\R");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void aBitInTheMiddleOfAResultIsFound() {
    machine.program(quotes -> {
      quotes.name("A");
      quotes.latest("A");
    });
    Path damaged = machine.onlyResult("name");
    Machine.damage(damaged);

    Ran ran = machine.memoir("verify");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out())
        .containsPattern("damaged +1\\R")
        .contains("com.acme.Quotes.name(String)", directory.relativize(damaged).toString());
    assertThat(damaged).exists();
    assertThat(machine.memoir("verify", "latest").exitCode()).isZero();
  }

  @Test
  void damagedFilesAreRemovedOnDemandAndNothingElse() throws IOException {
    machine.program(quotes -> {
      quotes.name("A");
      quotes.latest("A");
    });
    Path damaged = machine.onlyResult("name");
    Path foreign = damaged.resolveSibling("0123456789abcdef0123456789abcdef.result");
    Files.writeString(foreign, "mine");
    Machine.damage(damaged);

    Ran ran = machine.memoir("verify", "--delete", "--json");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).contains("\"deleted\" : 1", "\"foreign\" : 1");
    assertThat(damaged).doesNotExist();
    assertThat(foreign).exists();
    assertThat(machine.memoir("verify").exitCode()).isZero();
    assertThat(machine.memoir("why", "name", "--key", Machine.key(damaged)).out())
        .contains("was damaged");
  }

  @Test
  void aResultThatWasMovedIsDamaged() throws IOException {
    machine.program(quotes -> quotes.name("A"));
    Path file = machine.onlyResult("name");
    Files.move(file, file.resolveSibling("0123456789abcdef0123456789abcdef.result"));

    assertThat(machine.memoir("verify").exitCode()).isEqualTo(1);
  }

  @Test
  void signedResultsAreCheckedWithTheirKeyOnly() throws IOException {
    machine.setUp = builder -> builder.signingKey(KEY);
    machine.program(quotes -> quotes.name("A"));
    String key = Files.write(directory.resolve("key"), KEY).toString();

    Ran without = machine.memoir("verify");
    Ran with = machine.memoir("verify", "--signing-key", key);

    assertThat(without.exitCode()).isEqualTo(1);
    assertThat(without.out())
        .containsPattern("not checked +1\\R")
        .contains("checked with their key");
    assertThat(with.exitCode()).isZero();
    assertThat(with.out()).containsPattern("as written +1\\R");
  }

  @Test
  void aWrongKeyRemovesNothing() throws IOException {
    machine.setUp = builder -> builder.signingKey(KEY);
    machine.program(quotes -> quotes.name("A"));
    String wrong =
        Files.writeString(directory.resolve("key"), "another key of 20 b.").toString();

    Ran ran = machine.memoir("verify", "--delete", "--signing-key", wrong);

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).contains("other key", "not signed with this key");
    assertThat(machine.files(".result")).hasSize(1);
  }

  @Test
  void somebodyAtATerminalSeesHowFarItIs() {
    machine.program(quotes -> quotes.name("A"));
    machine.answer("");

    assertThat(machine.memoir("verify").err())
        .contains("Reading", "1/1")
        .endsWith("\r" + " ".repeat(79) + "\r");
    assertThat(machine.memoir("gc").err()).contains("Collecting");
  }
}
