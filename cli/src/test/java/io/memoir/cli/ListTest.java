package io.memoir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.cli.Machine.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListTest {

  @TempDir
  Path directory;

  private Machine machine = new Machine(Path.of(""));

  @BeforeEach
  void begin() {
    machine = new Machine(directory);
  }

  @Test
  void eachVersionOfAFunctionIsALine() {
    Written.twoVersions(machine, "name(java.lang.String)", "A", "B");

    Ran ran = machine.memoir("ls");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines().skip(1))
        .satisfiesExactly(
            line -> assertThat(line).matches("FUNCTION +VERSION +RESULTS +BYTES +LAST USE +STATE"),
            line -> assertThat(line)
                .startsWith("com.acme.Quotes.name(String)")
                .contains("just now")
                .endsWith("current"),
            line -> assertThat(line)
                .startsWith("com.acme.Quotes.name(String)")
                .contains("3 min ago")
                .endsWith("superseded"));
  }

  @Test
  void twoImplementationsAreTwoThings() {
    machine.program(quotes -> quotes.latest("A"));
    machine.otherProgram(quotes -> quotes.latest("A"));

    assertThat(machine.memoir("ls").out().lines().skip(2))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith("current"));
  }

  @Test
  void columnsAreAligned() {
    machine.program(quotes -> {
      quotes.name(1);
      quotes.history("A", Machine.DAY);
    });

    Ran ran = machine.memoir("ls");

    int version = ran.out().lines().skip(1).findFirst().orElseThrow().indexOf("VERSION");
    assertThat(ran.out().lines().skip(2))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.substring(version - 2)).matches("  [0-9a-f]{8}  .*"));
  }

  @Test
  void aPatternChoosesFunctions() {
    machine.program(quotes -> {
      quotes.name(1);
      quotes.latest("A");
    });

    assertThat(machine.memoir("ls", "com.acme.*test").out())
        .contains("latest(String)")
        .doesNotContain("name(int)");
  }

  @Test
  void aPatternThatFitsNothingNamesTheNearest() {
    machine.program(quotes -> quotes.latest("A"));

    Ran ran = machine.memoir("ls", "Quotes.latets");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("Did you mean \"com.acme.Quotes.latest(String)\"?");
  }

  @Test
  void resultsOfOneFunctionAreListed() {
    machine.program(quotes -> quotes.latest("A"));
    machine.clock.advance(Duration.ofMinutes(4));

    Ran ran = machine.memoir("ls", "--results", "Quotes.latest");

    String key = Machine.key(machine.onlyResult("latest"));
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines().skip(3))
        .singleElement()
        .asString()
        .startsWith(key.substring(0, 12) + "  ")
        .contains("4 min ago", "in 6 min", "good", "current");
  }

  @Test
  void programsGetOneObject() {
    machine.program(quotes -> quotes.latest("A"));

    Ran ran = machine.memoir("ls", "--results", "latest", "--json");

    assertThat(ran.out())
        .contains("\"function\" : \"com.acme.Quotes.latest(String)\"")
        .containsPattern("\"key\" : \"[0-9a-f]{64}\"")
        .contains("\"created\" : \"2026-01-02T09:00:01.500Z\"")
        .contains("\"expires\" : \"2026-01-02T09:10:01.500Z\"")
        .containsPattern("\"bytes\" : \\d+")
        .contains("\"state\" : \"good\"");
  }

  @Test
  void anEmptyDirectoryHasNoFunctions() {
    Ran ran = machine.memoir("ls");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("No function keeps results here.");
    assertThat(machine.memoir("ls", "--json").out()).contains("\"functions\" : [ ]");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aNameThatWouldSteerTheTerminalIsShownHarmless() throws IOException {
    Path function = directory.resolve("v1/\u001b[31mred-01234567");
    Files.createDirectories(function.resolve("0123456789abcdef0123456789abcdef"));

    assertThat(machine.memoir("ls").out()).contains("?[31mred-01234567").doesNotContain("\u001b");
  }

  @Test
  void aFolderThatClaimsToBeOfAnotherFunctionIsNotBelieved() throws IOException {
    machine.program(quotes -> quotes.latest("A"));
    Path about = machine.files("about.properties").get(0);
    Files.writeString(about, Files.readString(about).replace("latest", "oldest"));

    assertThat(machine.memoir("ls").out())
        .contains("com.acme.Quotes.latest(String)-")
        .doesNotContain("oldest");
  }
}
