package io.memoir.runtime.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One process takes a fingerprint, the next one remembers it, as long as it is right. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class RememberedCodeTest {

  private static final int MOST_RUNS = 50;

  /** As many as there are tests. */
  private static final int PROGRAMS = 10;

  @TempDir
  static Path shared = Path.of("");

  private static final Deque<Path> UNUSED = new ArrayDeque<>();

  private Path directory = Path.of("");
  private Program program = new Program(Path.of(""));
  private Path classes = Path.of("");
  private Path memory = Path.of("");

  /** What one process says. */
  private record Run(String digest, boolean isRead) {}

  /** Makes a program for each test: all get old enough to be relied on at once. */
  @BeforeAll
  static void compile() throws IOException {
    Path compiled = program(shared).compile();
    for (int i = 0; i < PROGRAMS; i++) {
      Path copy = Files.createDirectories(shared.resolve("program" + i).resolve("classes/p"));
      for (String type : List.of("Impl", "Help", "Rates")) {
        String name = type + ".class";
        Files.copy(compiled.resolve("p").resolve(name), copy.resolve(name));
      }
      UNUSED.add(shared.resolve("program" + i));
    }
  }

  private static Program program(Path directory) {
    return new Program(directory)
        .with("p.Impl", """
            package p;
            public class Impl {
              Rates rates;
              public int run() { return Help.one() + rates.rate(); }
            }
            """)
        .with("p.Help", "package p; class Help { static int one() { return 1; } }")
        .with("p.Rates", "package p; class Rates { int rate() { return 1; } }");
  }

  @BeforeEach
  void remember() throws IOException, InterruptedException {
    directory = UNUSED.remove();
    memory = directory.resolve("memory");
    program = program(directory);
    classes = directory.resolve("classes");
    runUntilKept();
  }

  /** Files that were written just now are not relied on: some runs later they are old enough. */
  private void runUntilKept() throws IOException, InterruptedException {
    for (int i = 0; i < MOST_RUNS && files() == 0; i++) {
      Run unused = run(List.of());
    }
    assertThat(files()).isEqualTo(1);
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
    List<String> path = new ArrayList<>();
    Arrays.stream(more).map(Path::toString).forEach(path::add);
    path.add(classes.toString());
    return runOn(path, flags);
  }

  private Run runOn(List<String> path, List<String> flags)
      throws IOException, InterruptedException {
    Process process = start(path, flags, "p.Impl");
    String digest = answer(process);
    return new Run(digest, isRead(process));
  }

  private Process start(List<String> path, List<String> flags, String... types) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-Xlog:class+load:file=loaded"));
    command.addAll(flags);
    List<String> all = new ArrayList<>(path);
    all.add(System.getProperty("java.class.path"));
    command.addAll(List.of(
        "-cp",
        String.join(File.pathSeparator, all),
        RememberingProcess.class.getName(),
        memory.toString()));
    command.addAll(List.of(types));
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectError(directory.resolve("errors").toFile())
        .start();
  }

  /** Lets the process take one fingerprint. */
  private static String answer(Process process) throws IOException {
    process.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
    return String.valueOf(process.inputReader(StandardCharsets.UTF_8).readLine());
  }

  private boolean isRead(Process process) throws IOException, InterruptedException {
    process.outputWriter(StandardCharsets.UTF_8).close();
    assertThat(process.waitFor())
        .as(Files.readString(directory.resolve("errors")))
        .isZero();
    return Files.readString(directory.resolve("loaded"))
        .contains(" org.objectweb.asm.ClassReader ");
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
  void whereAnOptionBringsOtherClassesNothingIsRemembered()
      throws IOException, InterruptedException {
    Path more = Files.createDirectories(directory.resolve("more/p"));
    Path compiled = program.edit("p.Help", "return 1", "return 2").compile();
    Files.copy(compiled.resolve("p/Help.class"), more.resolve("Help.class"));
    Run before = run(List.of());
    Run after = run(List.of("-Xbootclasspath/a:" + directory.resolve("more")));

    assertThat(after.isRead()).isTrue();
    assertThat(after.digest()).isNotEqualTo(before.digest());
  }

  @Test
  void theWorkingDirectoryOnTheClassPathIsSeen() throws IOException, InterruptedException {
    Run before = runOn(List.of("", classes.toString()), List.of());
    Path here = Files.createDirectories(directory.resolve("p"));
    Path compiled = program.edit("p.Help", "return 1", "return 2").compile();
    Files.copy(compiled.resolve("p/Help.class"), here.resolve("Help.class"));
    Run after = runOn(List.of("", classes.toString()), List.of());

    assertThat(after.isRead()).isTrue();
    assertThat(after.digest()).isNotEqualTo(before.digest());
  }

  @Test
  void aFolderBeforeAJarOfTheProgramCountsFirst() throws IOException, InterruptedException {
    Path jar = program.jar(classes, true);
    Path patch = Files.createDirectories(directory.resolve("patch"));
    Run before = runOn(List.of(patch.toString(), jar.toString()), List.of());
    Path compiled = program.edit("p.Help", "return 1", "return 2").compile();
    Files.createDirectories(patch.resolve("p"));
    Files.copy(compiled.resolve("p/Help.class"), patch.resolve("p/Help.class"));
    Run after = runOn(List.of(patch.toString(), jar.toString()), List.of());

    assertThat(before.digest()).isEqualTo(run(List.of()).digest());
    assertThat(after.digest()).isNotEqualTo(before.digest());
  }

  @Test
  void linksAreRememberedByWhatTheyLeadTo() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(directory.resolve("current"), classes);
    Run before = runOn(List.of(link.toString()), List.of());
    Run same = runOn(List.of(link.toString()), List.of());
    Files.delete(link);
    Files.createSymbolicLink(
        link, program.edit("p.Help", "return 1", "return 2").compile());
    Run after = runOn(List.of(link.toString()), List.of());

    assertThat(same).isEqualTo(new Run(before.digest(), false));
    assertThat(after.isRead()).isTrue();
    assertThat(after.digest()).isNotEqualTo(before.digest());
  }

  @Test
  void filesThatChangeWhileAProcessRunsAreNotRememberedAsTheyWere() throws Exception {
    program.with("p.Second", "package p; public class Second { int run() { return Help.one(); } }");
    replace(program.compile(), "p/Second.class");
    List<String> path = List.of(classes.toString());
    String right = "";
    for (int i = 0; i < MOST_RUNS && files() < 2; i++) {
      Process early = start(path, List.of(), "p.Second");
      right = answer(early);
      isRead(early);
    }
    assertThat(files()).isEqualTo(2);
    Process old = start(path, List.of(), "p.Impl", "p.Second");
    answer(old);
    Path compiled = program.edit("p.Help", "return 1", "return 2").compile();
    // As tools do that keep the times of files.
    Files.setLastModifiedTime(
        compiled.resolve("p/Help.class"),
        Files.getLastModifiedTime(classes.resolve("p/Help.class")));
    Files.move(
        compiled.resolve("p/Help.class"),
        classes.resolve("p/Help.class"),
        StandardCopyOption.ATOMIC_MOVE);
    // A look stands for a second: nothing tells when it is over.
    Thread.sleep(1_100);
    String late = answer(old);
    isRead(old);
    Process next = start(path, List.of(), "p.Second");
    String now = answer(next);
    isRead(next);

    assertThat(late).isNotEqualTo(right);
    assertThat(now).isNotIn(right, "unknown");
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
