package io.memoir.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Where and how a run was made, in words. */
final class Conditions {

  private static final Path CPU = Path.of("/proc/cpuinfo");

  private Conditions() {}

  /** One line for each. */
  static List<String> describe(Settings settings) throws IOException {
    return List.of(
        "Written on " + LocalDate.now(ZoneOffset.UTC) + " by `benchmarks/run`: "
            + settings.describe(),
        "Machine: " + Runtime.getRuntime().availableProcessors() + " processors" + model() + ", "
            + System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        "JDK: " + System.getProperty("java.vm.name") + " "
            + System.getProperty("java.runtime.version"));
  }

  private static String model() throws IOException {
    if (!Files.isReadable(CPU)) {
      return "";
    }
    return Files.readAllLines(CPU).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
        .findFirst()
        .orElse("");
  }
}
