package io.memoir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.cli.Machine.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands have in common. */
class CommandsTest {

  @TempDir
  Path folder;

  private Machine machine = new Machine(Path.of(""));

  @BeforeEach
  void begin() {
    machine = new Machine(folder.resolve("cache"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ls", "stats", "verify", "gc", "show f abcd", "why f", "clear f", "clear --all"})
  void aDirectoryThatIsNotThereIsToldAndNotMade(String command) {
    Ran ran = machine.memoir(command.split(" "));

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err())
        .startsWith("There is no cache directory " + machine.directory + ".")
        .contains("--dir", "memoir.dir", "MEMOIR_DIR");
    assertThat(machine.directory).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ls", "stats", "verify", "gc", "clear --all"})
  void inAnEmptyDirectoryThereIsNothingToDo(String command) throws IOException {
    Files.createDirectory(machine.directory);

    Ran ran = machine.memoir(command.split(" "));

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(machine.directory).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ls", "stats", "why latest", "verify", "ls --results latest"})
  void lookingChangesNothing(String command) {
    machine.program(quotes -> quotes.latest("A"));
    Object before = snapshot();

    machine.memoir(command.split(" "));

    assertThat(snapshot()).isEqualTo(before);
  }

  private Object snapshot() {
    return machine.files("").stream()
        .map(file ->
            file + " " + file.toFile().lastModified() + " " + file.toFile().length())
        .toList();
  }

  @Test
  void aFileIsNoDirectory() throws IOException {
    Files.writeString(machine.directory, "no directory");

    Ran ran = machine.memoir("ls");

    assertThat(ran.exitCode()).isEqualTo(3);
    assertThat(ran.err()).contains("cannot be read or written", "NotDirectory");
  }

  @Test
  void theDirectoryIsWhereTheConfigurationSays() {
    machine.program(quotes -> quotes.latest("A"));
    machine.configure(Map.of("memoir.dir", machine.directory.toString()));

    assertThat(machine.bare("ls").out()).contains("latest");
  }

  @Test
  void sharedOptionsStandBeforeTheCommandToo() {
    machine.program(quotes -> quotes.latest("A"));

    Ran ran = machine.bare("--json", "--dir", machine.directory.toString(), "ls");

    assertThat(ran.out()).startsWith("{").contains("latest");
  }

  @Test
  void aConfigurationWithoutMeaningIsToldWithTheFix() {
    machine.configure(Map.of("memoir.maxDiskSize", "5 XB"));

    Ran ran = machine.bare("ls");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("memoir.maxDiskSize", "5 XB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lss", "show", "show f", "clear", "clear --all f", "ls a b", "gc 1"})
  void whatCannotBeUnderstoodIsWrongUsage(String command) {
    Ran ran = machine.bare(command.isEmpty() ? new String[0] : command.split(" "));

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isNotBlank();
  }

  @Test
  void aMisspeltCommandNamesTheNearest() {
    assertThat(machine.bare("verfy").err()).contains("memoir verify");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ls", "stats", "show", "why", "clear", "gc", "verify"})
  void helpTellsTheExitCodes(String command) {
    Ran ran = machine.bare((command + " --help").strip().split(" "));

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .contains("--dir", "--json", "--signing-key", "Exit codes:", "3   the directory");
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(machine.bare("--version").out()).matches("memoir \\d+\\.\\d+\\..*\\R");
  }

  @Test
  void anAmbiguousNameListsTheFunctions() {
    machine.program(quotes -> {
      quotes.name("A");
      quotes.name(1);
    });

    Ran ran = machine.memoir("clear", "Quotes.name");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err())
        .contains("\"com.acme.Quotes.name(String)\"", "\"com.acme.Quotes.name(int)\"");
    assertThat(machine.files(".result")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.acme.Quotes.history(String, LocalDate)",
        "com.acme.Quotes.history(java.lang.String,java.time.LocalDate)",
        "com.acme.Quotes.history",
        "Quotes.history(String,LocalDate)",
        "Quotes.history",
        "history"
      })
  void aFunctionHasManyNames(String name) {
    machine.program(quotes -> quotes.history("A", Machine.DAY));

    assertThat(machine.memoir("why", name).out())
        .contains("com.acme.Quotes.history(String, LocalDate)");
    assertThat(machine.memoir("why", name).exitCode()).isZero();
  }

  @Test
  void theEndOfAWordIsNoName() {
    machine.program(quotes -> quotes.history("A", Machine.DAY));

    assertThat(machine.memoir("ls", "story").exitCode()).isEqualTo(2);
  }
}
