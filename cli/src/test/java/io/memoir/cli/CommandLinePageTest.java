package io.memoir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.cli.Machine.Ran;
import io.memoir.runtime.disk.folder.FunctionVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/command-line.md, one after the other, on the directory that they show. */
class CommandLinePageTest {

  private static final Path PAGE = Path.of("..", "docs", "command-line.md");
  private static final String SHOWN = "/home/ada/.cache/memoir";
  private static final Pattern EXAMPLE =
      Pattern.compile("```console\\n\\$ memoir (.*)\\n((?s:.*?))```\\n");

  @TempDir
  Path directory;

  @Test
  void eachExampleShowsWhatTheCommandPrints() throws IOException {
    Machine machine = new Machine(directory);
    write(machine);
    String page = Files.readString(PAGE);

    List<String> shown = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    EXAMPLE.matcher(page).results().forEach(example -> {
      shown.add("$ memoir " + example.group(1) + "\n" + example.group(2));
      Ran ran = machine.memoir(example.group(1).split(" "));
      printed.add("$ memoir " + example.group(1) + "\n" + normal(ran.out() + ran.err()));
    });

    assertThat(printed).hasSizeGreaterThanOrEqualTo(8).containsExactlyElementsOf(shown);
  }

  /** What is drawn at random is left out, and the directory is the one that the page shows. */
  private String normal(String text) {
    return text.replace(System.lineSeparator(), "\n")
        .replace(directory.toString(), SHOWN)
        .replaceAll("(?m)^(nonce|epoch)( +)[0-9a-f]+$", "$1$2...");
  }

  private void write(Machine machine) {
    Written written = new Written(directory, machine.clock);
    String history = "history(java.lang.String, java.time.LocalDate)";
    FunctionVersion before = Written.version(history, "b1946ac92492d234");
    FunctionVersion now = Written.version(history, "591785b794601e21");
    FunctionVersion latest = Written.version("latest(java.lang.String)", "e59ff97941044f85");
    written.write(before, Duration.ZERO, "ACME", Duration.ofMillis(1800));
    written.write(before, Duration.ZERO, "OLDE", Duration.ofMillis(900));
    machine.date();
    machine.clock.advance(Duration.ofHours(2));
    written.write(now, Duration.ZERO, "ACME", Duration.ofMillis(1500));
    written.write(now, Duration.ZERO, "INIT", Duration.ofMillis(64_300));
    written.write(latest, Duration.ofMinutes(10), "ACME", Duration.ofMillis(140));
    machine.date();
    machine.clock.advance(Duration.ofMinutes(12));
  }
}
