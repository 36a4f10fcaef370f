package io.memoir.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Where and how a run was made, in words. */
final class Conditions {

  private static final Path CPU = Path.of("/proc/cpuinfo");

  private Conditions() {}

  /** One line for each. */
  static List<String> describe(Settings settings) throws IOException {
    return lines("`benchmarks/run`: " + settings.describe());
  }

  /** The same for results on disk. */
  static List<String> describeDisk(Settings settings) throws IOException {
    List<String> conditions = new ArrayList<>(describe("disk"));
    conditions.add("File system: " + Files.getFileStore(settings.folder()).type()
        + ", page cache warm, nothing is forced to the device");
    return conditions;
  }

  /** The same for {@code program}, which takes no settings. */
  static List<String> describe(String program) throws IOException {
    return lines("`benchmarks/run " + program + "`");
  }

  private static List<String> lines(String program) throws IOException {
    return List.of(
        "Written on " + LocalDate.now(ZoneOffset.UTC) + " by " + program,
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
