package io.memoir.promises.disk.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.runtime.Caches;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The log of clears, the locks and the folders are damaged too, at rest and in use. */
class DamagedLogTest {

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
        damage("nothing", Files::delete),
        damage("no bytes", file -> Files.write(file, new byte[0])),
        damage(
            "half a head", file -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 9))),
        damage(
            "no records", file -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 16))),
        damage(
            "half a record",
            file -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 16 + 40 + 11))),
        damage("garbage", file -> Files.writeString(file, "garbage".repeat(50))),
        damage("another epoch", file -> {
          byte[] bytes = Files.readAllBytes(file);
          bytes[12] ^= 1;
          Files.write(file, bytes);
        }),
        damage("a damaged record", file -> {
          byte[] bytes = Files.readAllBytes(file);
          bytes[30] ^= 1;
          Files.write(file, bytes);
        }),
        damage("an empty folder", file -> {
          Files.delete(file);
          Files.createDirectory(file);
        }),
        damage("a folder with something in it", file -> {
          Files.delete(file);
          Files.createDirectory(file);
          Files.writeString(file.resolve("mine"), "kept");
        }));
  }

  private static Arguments damage(String name, Damage damage) {
    return arguments(name, damage);
  }

  private Path log() {
    return files.version("pairs").resolve(FileNames.CLEARS);
  }

  /** Two records in it, and a result that outlives both. */
  private void prepare() {
    Things_Cached first = things(processes.start());
    first.pairs("other");
    first.pairs.clear("other");
    first.pairs.clear();
    first.pairs(KEY);
    Things.RUNS.set(0);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void aDamagedLogOfClearsHeals(String name, Damage damage) throws IOException {
    prepare();
    damage.to(log());

    assertThat(things(processes.start()).pairs(KEY)).hasSize(2);
    assertThat(things(processes.start()).pairs(KEY)).hasSize(2);
    int runs = Things.RUNS.get();
    Things_Cached healed = things(processes.start());
    assertThat(healed.pairs(KEY)).hasSize(2);

    assertThat(Things.RUNS).as(name).hasValue(runs);
    assertThat(healed.pairs.stats().storeErrors()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void aClearIsOneWhateverBecameOfTheLogBefore(String name, Damage damage) throws IOException {
    prepare();
    Things_Cached running = things(processes.start());
    running.pairs(KEY);
    damage.to(log());

    things(processes.start()).pairs.clear();
    int runs = Things.RUNS.get();
    running.pairs("makes it look at the disk");
    assertThat(running.pairs(KEY)).hasSize(2);

    assertThat(Things.RUNS).as(name).hasValue(runs + 2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damages")
  void aLogThatIsDamagedInUseHeals(String name, Damage damage) throws IOException {
    prepare();
    Things_Cached running = things(processes.start());
    running.pairs(KEY);
    damage.to(log());

    assertThat(running.pairs("second")).hasSize(2);
    assertThat(running.pairs("third")).hasSize(2);
    assertThat(running.pairs("fourth")).hasSize(2);
    int runs = Things.RUNS.get();

    assertThat(things(processes.start()).pairs("fourth")).hasSize(2);
    assertThat(Things.RUNS).as(name).hasValue(runs);
  }

  /** A log that lost its last records must not let results of before a later clear pass. */
  @Test
  void aLogThatLostRecordsForgetsNoLaterClear() throws IOException {
    prepare();
    byte[] kept = Files.readAllBytes(files.result("pairs"));
    Path result = files.result("pairs");
    Files.write(log(), Arrays.copyOf(Files.readAllBytes(log()), 16));
    things(processes.start()).pairs.clear();
    // As a process that was late would have put it there.
    Files.write(result, kept);

    things(processes.start()).pairs(KEY);

    assertThat(Things.RUNS).hasValue(1);
  }

  @Test
  void theWholeDirectoryCanGoWhileItIsUsed() {
    Things_Cached running = things(processes.start());
    running.pairs(KEY);
    CacheFiles.delete(folder.resolve("cache"));

    assertThat(running.pairs("second")).hasSize(2);
    assertThat(running.pairs("third")).hasSize(2);
    running.pairs.clear();
    assertThat(running.pairs("third")).hasSize(2);
    int runs = Things.RUNS.get();

    assertThat(things(processes.start()).pairs("third")).hasSize(2);
    assertThat(Things.RUNS).hasValue(runs);
  }

  @Test
  void aFileInThePlaceOfTheDirectoryCostsAWarningAndHealsWhenItGoes() throws IOException {
    Files.writeString(folder.resolve("cache"), "a file");
    Things_Cached running = things(processes.start());
    assertThat(running.pairs(KEY)).hasSize(2);
    assertThat(running.pairs(KEY)).hasSize(2);
    assertThat(Things.RUNS).hasValue(1);
    running.pairs.clear();
    assertThat(running.pairs.stats().storeErrors()).isPositive();

    Files.delete(folder.resolve("cache"));
    assertThat(running.pairs("writes down the clear")).hasSize(2);
    assertThat(running.pairs("second")).hasSize(2);

    int runs = Things.RUNS.get();
    assertThat(things(processes.start()).pairs("second")).hasSize(2);
    assertThat(Things.RUNS).hasValue(runs);
  }

  @Test
  void theFileOfLocksCanGoWhileItIsUsed() throws IOException {
    Things_Cached running = things(processes.start());
    running.pairs(KEY);
    Files.delete(files.locks());

    assertThat(running.pairs("second")).hasSize(2);
    assertThat(things(processes.start()).pairs("second")).hasSize(2);
    assertThat(Things.RUNS).hasValue(2);
  }
}
