package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.runtime.Caches;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What another process uses stays: the least recently used result of all processes goes first. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class Promise17BoundsOfManyProcessesTest {

  private static final long STEP_NANOS = 1_000_000;
  private static final FileTime LONG_AGO = at("2020-01-01T00:00:00Z");
  private static final FileTime BEFORE = at("2021-01-01T00:00:00Z");
  private static final FileTime LATER = at("2100-01-01T00:00:00Z");

  @TempDir
  Path directory;

  private final Map<Integer, Path> files = new HashMap<>();
  private Processes processes = new Processes(Path.of(""), new FakeClock());

  private static FileTime at(String instant) {
    return FileTime.from(Instant.parse(instant));
  }

  @BeforeEach
  void begin() {
    processes = new Processes(directory, new FakeClock());
  }

  @AfterEach
  void end() {
    processes.close();
  }

  private static Promise17BoundsOfManyProcessesTest_Few_Cached few(Caches caches) {
    return new Promise17BoundsOfManyProcessesTest_Few_Cached(new Computed(), caches);
  }

  private List<Path> all() {
    return new CacheFiles(directory).results("of");
  }

  /** Calls the function, and notes which file that has made. */
  private void compute(Few few, int key) {
    List<Path> before = all();
    few.of(key);
    all().stream().filter(each -> !before.contains(each)).forEach(made -> files.put(key, made));
    assertThat(files).containsKey(key);
  }

  /** As a process does that reads the file. */
  private void use(int key, FileTime when) throws IOException {
    Files.setLastModifiedTime(file(key), when);
  }

  private Path file(int key) {
    return files.getOrDefault(key, directory);
  }

  @Test
  void aResultThatLeavesMemoryStaysIfAnotherProcessUsesIt() throws IOException {
    var few = few(processes.start());
    compute(few, 1);
    compute(few, 2);
    compute(few, 3);
    use(1, LATER);

    compute(few, 4);

    assertThat(all()).containsExactlyInAnyOrder(file(1), file(3), file(4));
  }

  @Test
  void aResultOfMemoryGoesBeforeOneThatAnotherProcessHasUsedSince() throws IOException {
    compute(few(processes.start()), 1);
    processes.close();
    var few = few(processes.start());
    use(1, LATER);
    compute(few, 2);
    compute(few, 3);
    awaitSizeOf(few, 3);

    compute(few, 4);

    assertThat(all()).containsExactlyInAnyOrder(file(1), file(3), file(4));
  }

  @Test
  void anIdleResultStaysIfAnotherProcessHasUsedItSinceTheFolderWasLookedAt() throws IOException {
    var before = few(processes.start());
    compute(before, 1);
    compute(before, 2);
    processes.close();
    use(1, LONG_AGO);
    use(2, BEFORE);
    var few = few(processes.start());
    compute(few, 3);
    awaitSizeOf(few, 3);
    use(1, LATER);

    compute(few, 4);

    assertThat(all()).containsExactlyInAnyOrder(file(1), file(3), file(4));
  }

  /** The folder is looked at aside. */
  private void awaitSizeOf(Promise17BoundsOfManyProcessesTest_Few_Cached few, int number)
      throws IOException {
    long bytes = 0;
    for (Path each : all()) {
      bytes += Files.size(each);
    }
    assertThat(all()).hasSize(number);
    while (few.of.stats().bytes() < bytes) {
      LockSupport.parkNanos(STEP_NANOS);
    }
  }

  @Test
  void usesInMemoryAreNotedForOtherProcesses() throws IOException {
    var few = few(processes.start());
    compute(few, 1);
    compute(few, 2);
    awaitNotes(few, 1);
    use(2, LONG_AGO);

    awaitNotes(few, 1);

    assertThat(Files.getLastModifiedTime(file(2))).isEqualTo(LONG_AGO);
  }

  /** Uses a result until that can be seen in the folder. */
  private void awaitNotes(Few few, int key) throws IOException {
    use(key, LONG_AGO);
    while (Files.getLastModifiedTime(file(key)).compareTo(BEFORE) < 0) {
      few.of(key);
      LockSupport.parkNanos(STEP_NANOS);
    }
  }

  /** Keeps few results. */
  interface Few {
    @CacheData(persist = Persist.DISK, maxEntries = 3)
    int of(int key);
  }

  /** Computes. */
  static final class Computed implements Few {
    @Override
    public int of(int key) {
      return key;
    }
  }
}
