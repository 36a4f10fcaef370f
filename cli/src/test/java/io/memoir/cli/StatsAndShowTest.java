package io.memoir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.cli.Machine.Ran;
import io.memoir.runtime.disk.folder.FunctionVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsAndShowTest {

  private static final Duration TOOK = Duration.ofMillis(1500);
  private static final FunctionVersion NAME = Written.version("name(java.lang.String)", "0f6c");

  @TempDir
  Path directory;

  private Machine machine = new Machine(Path.of(""));
  private Written written = new Written(Path.of(""), machine.clock);

  @BeforeEach
  void begin() {
    machine = new Machine(directory);
    written = new Written(directory, machine.clock);
  }

  @Test
  void aDirectoryIsAddedUp() throws IOException {
    written.write(NAME, Duration.ZERO, "A", TOOK);
    written.write(NAME, Duration.ZERO, "B", TOOK);
    written.write(NAME, Duration.ofMinutes(1), "C", TOOK);
    machine.clock.advance(Duration.ofMinutes(2));
    Path result = machine.files(".result").get(0);
    Files.writeString(result.resolveSibling("result.0123456789abcdef-1.part"), "left behind");
    Files.writeString(result.resolveSibling("0123456789abcdef0123456789abcdef.result"), "foreign");

    Ran ran = machine.memoir("stats", "--json");

    long bytes = 0;
    for (Path file : machine.files(".result")) {
      bytes += Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("MEMOIR")
          ? Files.size(file)
          : 0;
    }
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("\"functions\" : 1,", "\"versions\" : 1,", "\"results\" : 3,")
        .contains("\"bytes\" : " + bytes + ",")
        .contains("\"good\" : 2,", "\"expired\" : 1,", "\"foreign\" : 1,", "\"leftovers\" : 1,")
        .contains("\"savedNanos\" : " + 2 * TOOK.toNanos());
  }

  @Test
  void aFreshStartCostsWhatTheExecutionsTook() {
    written.write(NAME, Duration.ZERO, "A", Duration.ofSeconds(100));
    written.write(NAME, Duration.ZERO, "B", Duration.ofSeconds(25));

    assertThat(machine.memoir("stats").out()).contains("fresh start    2 min 5 s");
  }

  @Test
  void damagedAndClearedResultsCount() {
    written.write(NAME, Duration.ZERO, "A", TOOK);
    Path first = machine.files(".result").get(0);
    byte[] bytes = bytes(first);
    machine.memoir("clear", "name");
    write(first, bytes);
    written.write(NAME, Duration.ZERO, "B", TOOK);
    Path second = machine.files(".result").stream()
        .filter(file -> !file.equals(first))
        .findFirst()
        .orElseThrow();
    byte[] header = bytes(second);
    header[100] ^= 1;
    write(second, header);

    assertThat(machine.memoir("stats", "--json").out())
        .contains("\"cleared\" : 1", "\"damaged\" : 1", "\"good\" : 0");
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aResultSaysWhatItsHeaderSays() {
    written.write(NAME, Duration.ofMinutes(10), "A", TOOK);
    String name = Machine.key(machine.files(".result").get(0));

    Ran ran = machine.memoir("show", "name", name.substring(0, 4));

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .containsPattern("key +" + name + "[0-9a-f]{32}\\R")
        .containsPattern("state +good")
        .containsPattern("created +2026-01-02T09:00:00Z \\(just now\\)")
        .containsPattern("expires +2026-01-02T09:10:00Z \\(in 10 min\\)")
        .containsPattern("execution took +1.5 s")
        .containsPattern("codec +fst-")
        .doesNotContain("The result for A");
    assertThat(machine.memoir("show", "name", name, "--json").out())
        .contains("\"tookNanos\" : 1500000000", "\"isNull\" : false", "\"isSigned\" : false");
  }

  @Test
  void resultsOfInputsAreShownAndClearedByTheirArguments() {
    written.writeOfProperty(NAME, "A", "north");
    written.writeOfProperty(NAME, "A", "south");
    String arguments = Machine.key(machine.files(".result").get(0)).substring(0, 32);

    assertThat(machine.memoir("show", "name", arguments).out())
        .containsPattern("key +" + arguments + "[0-9a-f]{32}\\R")
        .contains("It depends on inputs: for the same arguments there are 2 results.");
    assertThat(machine.memoir("verify").exitCode()).isZero();
    assertThat(machine.memoir("clear", "name", "--key", arguments).out())
        .contains("one key: 2 results");
    assertThat(machine.files(".result")).isEmpty();
  }

  @Test
  void aResultThatIsNotThereIsFoundMissing() {
    written.write(NAME, Duration.ZERO, "A", TOOK);

    Ran ran = machine.memoir("show", "name", "00000000");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.out()).contains("There is no such result.");
  }

  @Test
  void whatIsNoKeyIsWrongUsage() {
    written.write(NAME, Duration.ZERO, "A", TOOK);

    Ran ran = machine.memoir("show", "name", "ACME");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("4 to 64 hexadecimal digits");
  }
}
