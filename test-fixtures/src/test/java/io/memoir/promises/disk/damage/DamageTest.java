package io.memoir.promises.disk.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.promises.disk.process.Warnings;
import io.memoir.runtime.Caches;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is in the place of a file: the call succeeds, the value is right, and it heals. */
class DamageTest {

  private static final String KEY = "key";

  @TempDir
  Path folder;

  private Processes processes = new Processes(Path.of(""), new FakeClock());
  private CacheFiles files = new CacheFiles(Path.of(""));

  @BeforeEach
  void begin() {
    processes = new Processes(folder.resolve("cache"), new FakeClock());
    files = new CacheFiles(folder.resolve("cache"));
    Things.RUNS.set(0);
  }

  @AfterEach
  void end() {
    processes.close();
  }

  private static Things_Cached things(Caches caches) {
    return new Things_Cached(new Things.Computed(), caches);
  }

  /** What somebody does to a file. */
  private interface Damage {
    void to(Path file) throws IOException;
  }

  static Stream<Arguments> damages() {
    return Stream.of(
        damage("no bytes", file -> Files.write(file, new byte[0])),
        damage("zero bytes", file -> Files.write(file, new byte[(int) Files.size(file)])),
        damage("garbage", file -> Files.write(file, garbage(5_000))),
        damage("garbage after a header", file -> {
          byte[] bytes = Arrays.copyOf(Files.readAllBytes(file), 5_000);
          System.arraycopy(garbage(4_000), 0, bytes, 220, 4_000);
          Files.write(file, bytes);
        }),
        damage("a page of HTML", file -> Files.writeString(file, "<!doctype html>\n<p>Login")),
        damage("more at its end", file -> {
          byte[] bytes = Files.readAllBytes(file);
          Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
        }),
        damage("an empty folder", file -> {
          Files.delete(file);
          Files.createDirectory(file);
        }),
        damage("a folder with something in it", file -> {
          Files.delete(file);
          Files.createDirectory(file);
          Files.writeString(file.resolve("mine"), "kept");
        }),
        damage("an older format", file -> setByte(file, 9, 0)),
        damage("a newer format", file -> setByte(file, 9, 3)),
        damage("a link to nothing", file -> {
          Files.delete(file);
          Files.createSymbolicLink(file, file.resolveSibling("nothing"));
        }));
  }

  private static Arguments damage(String name, Damage damage) {
    return arguments(name, damage);
  }

  private static byte[] garbage(int length) {
    byte[] bytes = new byte[length];
    new Random(1).nextBytes(bytes);
    return bytes;
  }

  private static void setByte(Path file, int position, int value) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[position] = (byte) value;
    Files.write(file, bytes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void aDamagedFileIsAMissThatHeals(String name, Damage damage) throws IOException {
    things(processes.start()).pairs(KEY);
    damage.to(files.result("pairs"));

    try (Warnings warnings = new Warnings()) {
      Things_Cached later = things(processes.start());
      assertThat(later.pairs(KEY)).isEqualTo(new Things.Computed().pairs(KEY));
      assertThat(Things.RUNS).hasValue(3);
      boolean isAbsent = name.equals("a link to nothing");
      assertThat(later.pairs.stats().storeErrors()).isEqualTo(isAbsent ? 0 : 1);
      assertThat(warnings.messages()).hasSize(isAbsent ? 0 : 1);
    }
    assertHealed();
  }

  private void assertHealed() {
    int runs = Things.RUNS.get();
    Things_Cached healed = things(processes.start());
    assertThat(healed.pairs(KEY)).hasSize(2);
    assertThat(Things.RUNS).hasValue(runs);
    assertThat(healed.pairs.stats().storeErrors()).isZero();
  }

  @Test
  void whatIsInAFolderThatIsInTheWayIsNotLost() throws IOException {
    things(processes.start()).pairs(KEY);
    Path file = files.result("pairs");
    Files.delete(file);
    Files.createDirectory(file);
    Files.writeString(file.resolve("mine"), "kept");

    things(processes.start()).pairs(KEY);

    assertThat(files.named("mine"))
        .hasSize(1)
        .first()
        .satisfies(mine -> assertThat(Files.readString(mine)).isEqualTo("kept"));
  }

  @Test
  void aFileCutOffAnywhereIsAMissThatHeals() throws IOException {
    things(processes.start()).pairs(KEY);
    byte[] whole = Files.readAllBytes(files.result("pairs"));
    for (int length = 0; length < whole.length; length++) {
      Files.write(files.result("pairs"), Arrays.copyOf(whole, length));
      Things.RUNS.set(0);

      Things_Cached later = things(processes.start());
      assertThat(later.pairs(KEY)).hasSize(2);
      assertThat(Things.RUNS).hasValue(1);
      assertThat(later.pairs.stats().storeErrors()).isEqualTo(1);
      processes.close();
    }
    assertHealed();
  }

  @Test
  void theFileOfAnotherKeyIsAMiss() throws IOException {
    Things_Cached things = things(processes.start());
    things.pairs("other");
    Path other = files.result("pairs");
    byte[] bytes = Files.readAllBytes(other);
    things.pairs(KEY);
    Path mine = files.results("pairs").stream()
        .filter(file -> !file.equals(other))
        .findFirst()
        .orElseThrow();
    Files.write(mine, bytes);

    Things_Cached later = things(processes.start());

    assertThat(later.pairs(KEY)).isEqualTo(new Things.Computed().pairs(KEY));
    assertThat(later.pairs.stats().storeErrors()).isEqualTo(1);
    assertHealed();
  }

  @Test
  void theFileOfAnotherFunctionIsAMiss() throws IOException {
    Things_Cached things = things(processes.start());
    things.pairs(KEY);
    things.text(KEY);
    Files.write(files.result("pairs"), Files.readAllBytes(files.result("text")));

    Things_Cached later = things(processes.start());

    assertThat(later.pairs(KEY)).isEqualTo(new Things.Computed().pairs(KEY));
    assertThat(later.pairs.stats().storeErrors()).isEqualTo(1);
    assertHealed();
  }

  @Test
  void aDamagedDescriptionOfAFolderDoesNoHarmAndIsMadeAnew() throws IOException {
    things(processes.start()).pairs(KEY);
    Path about = files.version("pairs").resolve(FileNames.ABOUT);
    byte[] whole = Files.readAllBytes(about);
    Files.writeString(about, "signature=\nkey\\u00zz");

    assertThat(things(processes.start()).pairs(KEY)).hasSize(2);

    assertThat(Things.RUNS).hasValue(1);
    assertThat(Files.readString(about).lines().skip(2))
        .containsExactlyInAnyOrderElementsOf(
            new String(whole, StandardCharsets.UTF_8).lines().skip(2).toList());
  }
}
