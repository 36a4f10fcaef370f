package io.memoir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is given to people. */
class RunnableJarTest {

  private static final Path JAR = Path.of(System.getProperty("memoir.jar", "memoir.jar"));

  @TempDir
  Path directory;

  @BeforeEach
  void write() {
    Machine machine = new Machine(directory);
    new Written(directory, machine.clock)
        .write(
            Written.version("name(java.lang.String)", "0f6c"),
            Duration.ZERO,
            "A",
            Duration.ofSeconds(1));
  }

  private static String run(int exitCode, String... arguments)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(exitCode);
    return output;
  }

  @Test
  void itRunsEveryCommandWithNothingBesides() throws IOException, InterruptedException {
    String dir = directory.toString();

    assertThat(run(0, "ls", "--dir", dir)).contains("com.acme.Quotes.name(String)");
    assertThat(run(0, "stats", "--dir", dir, "--json")).contains("\"results\" : 1");
    assertThat(run(1, "why", "name", "--key", "00000000", "--dir", dir)).contains("other argum");
    assertThat(run(0, "verify", "--dir", dir)).doesNotContain("Reading");
    assertThat(run(0, "gc", "--dir", dir)).contains("Nothing was removed.");
    assertThat(run(0, "clear", "--all", "--dir", dir)).contains("1 result");
    assertThat(run(1, "show", "name", "00000000", "--dir", dir)).contains("no such result");
    assertThat(run(3, "ls", "--dir", dir + "-not-there")).contains("no cache directory");
  }

  @Test
  void itHasNothingThatMakesObjectsOfBytes() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo("io.memoir.cli.Main");
      assertThat(jar.stream())
          .noneMatch(entry -> entry.getName().startsWith("org/nustaq/"))
          .noneMatch(entry -> entry.getName().startsWith("org/objenesis/"))
          .noneMatch(entry -> entry.getName().endsWith("module-info.class"));
    }
  }
}
