package io.memoir.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program pays for FST, and sees its warnings, only if a result has to be copied. */
class LateLoadingTest {

  /** The class whose initialiser asks for Unsafe; the verifier may have loaded others. */
  private static final String STARTED = "org.nustaq.serialization.util.FSTUtil";

  @TempDir
  Path folder;

  @Test
  void fstIsNotStartedForImmutableResults() throws Exception {
    assertThat(loadedBy("immutable")).contains("io.memoir.runtime.").doesNotContain(STARTED);
  }

  @Test
  void fstIsNotStartedForResultsThatWeCanCopy() throws Exception {
    assertThat(loadedBy("copied")).contains("io.memoir.runtime.").doesNotContain(STARTED);
  }

  @Test
  void fstIsStartedForTheFirstResultThatOnlyItCanCopy() throws Exception {
    assertThat(loadedBy("coded")).contains(STARTED);
  }

  private String loadedBy(String argument) throws IOException, InterruptedException {
    Path output = folder.resolve("output");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load",
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName(),
            argument)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readString(output);
  }

  /** Calls one function twice. */
  static final class Program {

    private Program() {}

    public static void main(String[] args) {
      Object result = switch (args[0]) {
        case "copied" -> new ArrayList<>(List.of(1));
        case "coded" -> Arrays.asList(1);
        default -> List.of(1);
      };
      Handles.Data data = new Handles.Data(Handles.spec(Caches.shared(), "f"));
      for (int i = 0; i < 2; i++) {
        if (!result.equals(data.get(1, () -> result))) {
          throw new IllegalStateException("another result");
        }
      }
    }
  }
}
