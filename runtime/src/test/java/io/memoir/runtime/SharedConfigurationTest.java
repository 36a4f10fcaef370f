package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.error.ConfigurationException;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program's shared caches are made once in a program, so each test has a program of its own.
 */
class SharedConfigurationTest {

  @TempDir
  Path folder;

  @Test
  void everyWrapperOfAWronglyConfiguredProgramIsToldWhatIsWrong() throws Exception {
    assertThat(output("-Dmemoir.ttl=10"))
        .filteredOn(line -> line.startsWith("The system property memoir.ttl is \"10\""))
        .hasSize(2);
  }

  @Test
  void theSharedCachesReadSystemPropertiesAndTheClassPath() throws Exception {
    Files.writeString(
        folder.resolve("memoir.properties"), "memoir.functions.com.acme.Gone.away.ttl=1h\n");

    assertThat(output("-Dmemoir.functions.com.acme.No.more.ttl=1h"))
        .hasSize(4)
        .startsWith("the system property memoir.functions.com.acme.No.more.ttl")
        .anyMatch(line -> line.startsWith("the property memoir.functions.com.acme.Gone.away.ttl in")
            && line.endsWith("memoir.properties"));
  }

  private List<String> output(String option) throws Exception {
    Path output = folder.resolve("output");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            option,
            "-cp",
            folder + File.pathSeparator + System.getProperty("java.class.path"),
            Program.class.getName())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readAllLines(output, StandardCharsets.UTF_8);
  }

  /** Asks for the shared caches twice, as two wrappers do. */
  static final class Program {

    private Program() {}

    public static void main(String[] args) {
      for (int i = 0; i < 2; i++) {
        try {
          Caches.shared().unmatchedConfiguration().forEach(System.out::println);
        } catch (ConfigurationException e) {
          System.out.println(e.getMessage());
        }
      }
    }
  }
}
