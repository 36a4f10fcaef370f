package io.memoir.runtime.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.runtime.key.Arguments.Mode;
import io.memoir.runtime.key.identity.Origins;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compares keys with those that another process makes of equal content, built in another way. */
class TwoProcessesTest {
  private static final int VALUES = 1000;

  @TempDir
  Path folder;

  @Test
  void stableKeysAreTheSameInAnotherProcess() throws Exception {
    assertThat(inAnotherProcess(Mode.STABLE)).hasSize(VALUES).isEqualTo(keys(Mode.STABLE, 1));
  }

  @Test
  void digestsOfLargeArraysInMemoryAreGoodInOneProcessOnly() throws Exception {
    List<String> here = keys(Mode.MEMORY, 1);
    List<String> there = inAnotherProcess(Mode.MEMORY);

    assertThat(there).hasSize(VALUES).isNotEqualTo(here);
    assertThat(keys(Mode.MEMORY, 2)).isEqualTo(here);
  }

  private static List<String> keys(Mode mode, long buildSeed) {
    Arguments arguments = Keys.arguments(mode, HashFunctions.none(), new Origins());
    Random contents = new Random(42);
    Random builds = new Random(buildSeed);
    return IntStream.range(0, VALUES)
        .mapToObj(i -> RandomContent.make(contents, 4))
        .map(content -> new Object[] {content.build(builds), new int[2000]})
        .map(value -> String.valueOf(arguments.of("model", value)))
        .toList();
  }

  private List<String> inAnotherProcess(Mode mode) throws Exception {
    String classPath = Stream.of(CacheData.class, Arguments.class, TwoProcessesTest.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
    Path keys = folder.resolve("keys");
    Path errors = folder.resolve("errors");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            Main.class.getName(),
            mode.name(),
            "2",
            keys.toString())
        .redirectErrorStream(true)
        .redirectOutput(errors.toFile())
        .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(errors, StandardCharsets.UTF_8)).isEmpty();
    return Files.readAllLines(keys, StandardCharsets.UTF_8);
  }

  /** The program of the other process: writes keys of a mode, of values built with a seed. */
  static final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException {
      Files.write(Path.of(args[2]), keys(Mode.valueOf(args[0]), Long.parseLong(args[1])));
    }
  }
}
