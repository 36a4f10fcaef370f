package io.memoir.runtime.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One process takes a fingerprint, the next one remembers it, as long as it is right. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class RememberedCodeTest {

  @TempDir
  Path directory;

  private Program program = new Program(Path.of(""));
  private Path classes = Path.of("");
  private Path memory = Path.of("");

  /** What one process says. */
  private record Run(String digest, boolean isRead) {}

  @BeforeEach
  void remember() throws IOException, InterruptedException {
    memory = directory.resolve("memory");
    program = new Program(directory)
        .with("p.Impl", """
            package p;
            public class Impl {
              Rates rates;
              public int run() { return Help.one() + rates.rate(); }
            }
            """)
        .with("p.Help", "package p; class Help { static int one() { return 1; } }")
        .with("p.Rates", "package p; class Rates { int rate() { return 1; } }");
    classes = program.compile();
    runUntilKept();
  }

  /** Files that were written just now are not relied on: some runs later they are old enough. */
  private Run runUntilKept(Path... more) throws IOException, InterruptedException {
    Run run;
    do {
      run = run(List.of(), more);
    } while (files() == 0);
    return run;
  }

  private long files() throws IOException {
    if (!Files.exists(memory)) {
      return 0;
    }
    try (Stream<Path> all = Files.list(memory)) {
      return all.count();
    }
  }

  private Run run(List<String> flags, Path... more) throws IOException, InterruptedException {
    Path log = directory.resolve("loaded");
    Path errors = directory.resolve("errors");
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Xlog:class+load:file=" + directory.relativize(log)));
    command.addAll(flags);
    List<String> path = new ArrayList<>();
    Arrays.stream(more).map(Path::toString).forEach(path::add);
    path.add(classes.toString());
    path.add(System.getProperty("java.class.path"));
    command.addAll(List.of(
        "-cp",
        String.join(File.pathSeparator, path),
        RememberingProcess.class.getName(),
        memory.toString()));
    Process process = new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectError(errors.toFile())
        .start();
    String digest =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    boolean isRead = Files.readString(log).contains(" org.objectweb.asm.ClassReader ");
    return new Run(digest, isRead);
  }

  @Test
  void theNextProcessReadsNoClassFile() throws IOException, InterruptedException {
    Run next = run(List.of());

    assertThat(next.isRead()).isFalse();
    assertThat(next.digest()).isEqualTo(Program.fingerprint("p.Impl", classes).digest());
  }

  @Test
  void aHelperThatChangedIsSeen() throws IOException, InterruptedException {
    Run before = run(List.of());
    replace(program.edit("p.Help", "return 1", "return 2").compile(), "p/Help.class");
    Run after = run(List.of());

    assertThat(after.isRead()).isTrue();
    assertThat(after.digest()).isNotEqualTo(before.digest());
  }

  private void replace(Path compiled, String entry) throws IOException {
    Files.copy(
        compiled.resolve(entry), classes.resolve(entry), StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aNewOverrideIsSeen() throws IOException, InterruptedException {
    Run before = run(List.of());
    program.with(
        "p.High", "package p; class High extends Rates { @Override int rate() { return 9; } }");
    replace(program.compile(), "p/High.class");
    Run after = run(List.of());

    assertThat(after.isRead()).isTrue();
    assertThat(after.digest()).isNotEqualTo(before.digest());
  }

  @Test
  void aClassPathOfMoreIsAnother() throws IOException, InterruptedException {
    Run before = run(List.of());
    Path first = Files.createDirectories(directory.resolve("first/p"));
    Path compiled = program.edit("p.Help", "return 1", "return 2").compile();
    Files.copy(compiled.resolve("p/Help.class"), first.resolve("Help.class"));
    Run after = run(List.of(), directory.resolve("first"));

    assertThat(after.isRead()).isTrue();
    assertThat(after.digest()).isNotEqualTo(before.digest());
  }

  @Test
  void classesThatAnOptionPutsBeforeThoseOfTheClassPathAreSeen()
      throws IOException, InterruptedException {
    Run after = run(List.of("-Xbootclasspath/a:" + directory.resolve("more")));

    assertThat(after.isRead()).isTrue();
  }

  @Test
  void damageIsHealed() throws IOException, InterruptedException {
    Run before = run(List.of());
    try (Stream<Path> all = Files.list(memory)) {
      for (Path each : all.toList()) {
        Files.writeString(each, "damaged");
      }
    }

    assertThat(run(List.of())).isEqualTo(new Run(before.digest(), true));
    assertThat(run(List.of())).isEqualTo(new Run(before.digest(), false));
  }
}
