package io.memoir.promises.disk.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.disk.process.CacheFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first answer from disk loads few classes: a single lambda on the way would load the JVM's
 * workshop for them, which takes longer than all the rest.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class StartTest {

  private static final int FUNCTIONS = 3;
  private static final int MOST_RUNS = 50;

  /** A tenth more than at the time of writing. */
  private static final int MOST_CLASSES = 293;

  /** What the JDK itself takes; a text put together at run time takes more. */
  private static final int MOST_FORMS = 5;

  @TempDir
  Path folder;

  @BeforeEach
  void write() throws IOException, InterruptedException {
    assertThat(run(folder.resolve("writing"))).as(output()).isZero();
    for (int i = 0; i < MOST_RUNS && remembered() < FUNCTIONS; i++) {
      // Class files that were written just now are not relied on: a moment later they are.
      assertThat(run(folder.resolve("writing"))).as(output()).isEqualTo(FUNCTIONS);
    }
    assertThat(run(folder.resolve("reading"))).as(output()).isEqualTo(FUNCTIONS);
  }

  private int remembered() {
    return new CacheFiles(folder.resolve("cache")).named(".fingerprint").size();
  }

  private int run(Path log) throws IOException, InterruptedException {
    File output = folder.resolve("output").toFile();
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-Xlog:class+load:file=" + folder.relativize(log),
            "-cp",
            System.getProperty("java.class.path"),
            StartingProcess.class.getName(),
            folder.resolve("cache").toString())
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
        .start();
    return process.waitFor();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }

  /** The names of the classes that were loaded, without time and level. */
  private List<String> loaded(String log) throws IOException {
    return Files.readAllLines(folder.resolve(log)).stream()
        .filter(line -> line.contains(" source: "))
        .map(line -> line.substring(line.lastIndexOf(']') + 1).strip())
        .toList();
  }

  private List<String> loadedOfMemoir() throws IOException {
    return loaded("reading").stream()
        .filter(line -> line.startsWith("io.memoir."))
        .toList();
  }

  @Test
  void noLambdaIsMade() throws IOException {
    assertThat(loadedOfMemoir())
        .isNotEmpty()
        .noneMatch(line -> line.contains("$$Lambda"))
        .noneMatch(line -> line.contains("/0x"));
  }

  @Test
  void fewClassesAreLoaded() throws IOException {
    assertThat(loadedOfMemoir()).hasSizeLessThan(MOST_CLASSES);
  }

  @Test
  void neitherFstNorWhatReadsOrMakesCodeAtRunTimeIsStarted() throws IOException {
    List<String> loaded = loaded("reading").stream()
        .filter(line -> !line.contains("shared objects file"))
        .toList();

    assertThat(loaded).anyMatch(line -> line.startsWith(StartingProcess.class.getName()));
    assertThat(loaded)
        .noneMatch(line -> line.startsWith("org.nustaq."))
        .noneMatch(line -> line.startsWith("org.objectweb.asm."))
        .noneMatch(line -> line.startsWith("java.lang.management."))
        .noneMatch(line -> line.startsWith("java.lang.runtime.ObjectMethods "))
        .noneMatch(line -> line.startsWith("java.security.SecureRandom "))
        .noneMatch(line -> line.startsWith("sun.util.logging."));
    assertThat(loaded.stream().filter(line -> line.startsWith("java.lang.invoke.LambdaForm$")))
        .hasSizeLessThanOrEqualTo(MOST_FORMS);
  }
}
