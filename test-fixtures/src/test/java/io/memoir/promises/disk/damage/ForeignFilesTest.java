package io.memoir.promises.disk.damage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.runtime.Caches;
import io.memoir.runtime.disk.collect.Collection;
import io.memoir.runtime.disk.collect.CollectionPlan;
import io.memoir.runtime.disk.collect.Collector;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.lock.LockFile;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory that is not ours alone: what others have put there stays, whatever its name. */
class ForeignFilesTest {

  private static final String HEX = "0123456789abcdef0123456789abcdef";

  @TempDir
  Path directory;

  private final FakeClock clock = new FakeClock();
  private Processes processes = new Processes(Path.of(""), clock);
  private CacheFiles files = new CacheFiles(Path.of(""));

  @BeforeEach
  void begin() {
    processes = new Processes(directory, clock);
    files = new CacheFiles(directory);
    Things.RUNS.set(0);
  }

  @AfterEach
  void end() {
    processes.close();
  }

  private static Things_Cached things(Caches caches) {
    return new Things_Cached(new Things.Computed(), caches);
  }

  private Collection collect(long mostBytes) throws IOException {
    LockFile locks = LockFile.of(files.format(), FileNames.LOCKS);
    return new Collector(new CollectionPlan(
            files.format(), locks, Seal.checksum(), mostBytes, Duration.ZERO, clock))
        .collect();
  }

  private static Path plant(Path file) throws IOException {
    Files.createDirectories(requireNonNull(file.getParent()));
    return Files.writeString(file, "somebody's");
  }

  private List<Path> plantEverywhere() throws IOException {
    Path version = files.version("pairs");
    List<Path> planted = new ArrayList<>();
    Path function = requireNonNull(version.getParent());
    for (Path folder : List.of(directory, files.format(), function, version)) {
      planted.add(plant(folder.resolve("notes.txt")));
      planted.add(plant(folder.resolve("photos").resolve("a.result")));
      planted.add(plant(folder.resolve(HEX).resolve("b.part")));
      planted.add(plant(folder.resolve("my.Type.f(int)-01234567").resolve("c")));
    }
    planted.add(plant(files.format().resolve("no.Folder.f(int)-0123abcd")));
    planted.add(plant(version.resolveSibling(HEX.replace('0', 'f'))));
    planted.add(plant(version.resolve("mine.result")));
    planted.add(plant(version.resolve("mine.part")));
    planted.add(plant(version.resolve(HEX + ".result").resolve("in a folder")));
    planted.add(plant(version.resolve("result.0123456789abcdef-1.part").resolve("in a folder")));
    planted.add(plant(version.resolve("departures").resolve("in a folder")));
    return planted;
  }

  @Test
  void nothingElseIsEverDeleted() throws IOException {
    Things_Cached things = things(processes.start());
    things.pairs("a");
    List<Path> planted = plantEverywhere();

    things.pairs("b");
    things.pairs.clear("b");
    things.pairs.clear();
    things.pairs("c");
    Collection collection = collect(0);
    processes.close();
    collect(0);

    assertThat(collection.evicted()).isEqualTo(1);
    assertThat(planted).allSatisfy(file -> assertThat(file).hasContent("somebody's"));
  }

  @Test
  void foldersOfOthersDoNotKeepUsFromWorking() throws IOException {
    things(processes.start()).pairs("a");
    List<Path> planted = plantEverywhere();

    Things_Cached later = things(processes.start());
    later.pairs("a");
    later.pairs("b");

    assertThat(Things.RUNS).hasValue(2);
    assertThat(later.pairs.stats().storeErrors()).isZero();
    assertThat(planted).isNotEmpty();
  }

  @Test
  void leftoversOfTheDeadGoAndThoseOfTheLivingStay() throws IOException {
    things(processes.start()).pairs("a");
    Path version = files.version("pairs");
    Path dead = plant(version.resolve("result.0123456789abcdef-1.part"));

    Collection collection = collect(Long.MAX_VALUE);

    assertThat(collection.leftovers()).isEqualTo(1);
    assertThat(dead).doesNotExist();
    assertThat(files.results("pairs")).hasSize(1);
  }

  @Test
  void allFilesArePrivate() throws IOException {
    Things_Cached things = things(processes.start());
    things.pairs("a");
    things.pairs.clear("a");
    things.pairs("b");
    processes.close();

    try (Stream<Path> all = Files.walk(files.format())) {
      assertThat(all)
          .hasSizeGreaterThan(5)
          .allSatisfy(
              path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                  .as(path.toString())
                  .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }

  @Test
  void aPipeInThePlaceOfAFileIsAMissAndNotAWait() throws Exception {
    things(processes.start()).pairs("a");
    Path result = files.result("pairs");
    Files.delete(result);
    assertThat(new ProcessBuilder("mkfifo", result.toString()).start().waitFor())
        .isZero();

    Things_Cached later = things(processes.start());

    assertThat(later.pairs("a")).hasSize(2);
    assertThat(later.pairs.stats().storeErrors()).isEqualTo(1);
    things(processes.start()).pairs("a");
    assertThat(Things.RUNS).hasValue(2);
  }
}
