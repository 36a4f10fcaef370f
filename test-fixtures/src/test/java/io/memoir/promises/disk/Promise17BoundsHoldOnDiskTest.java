package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.promises.disk.process.Warnings;
import io.memoir.runtime.Caches;
import io.memoir.testing.FakeClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ttl}, {@code maxEntries} and {@code maxSize} hold on disk too. */
class Promise17BoundsHoldOnDiskTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir
  Path directory;

  private final FakeClock clock = new FakeClock(NOON);
  private Processes processes = new Processes(Path.of(""), clock);

  @BeforeEach
  void begin() {
    processes = new Processes(directory, clock);
    Bounded.RUNS.clear();
  }

  @AfterEach
  void end() {
    processes.close();
  }

  private static Promise17BoundsHoldOnDiskTest_Bounded_Cached bounded(Caches caches) {
    return new Promise17BoundsHoldOnDiskTest_Bounded_Cached(new Computed(), caches);
  }

  /** Begins a process when all earlier ones have ended. */
  private Promise17BoundsHoldOnDiskTest_Bounded_Cached next() {
    processes.close();
    return bounded(processes.start());
  }

  private List<Path> files(String function) {
    return new CacheFiles(directory).results(function);
  }

  @Test
  void aResultIsUsedUntilItsTtlHasPassedByTheWallClock() {
    bounded(processes.start()).brief(1);

    clock.advance(Duration.ofSeconds(59));
    next().brief(1);
    assertThat(Bounded.RUNS).containsExactly(1);

    clock.advance(Duration.ofSeconds(1));
    next().brief(1);
    assertThat(Bounded.RUNS).containsExactly(1, 1);
  }

  @Test
  void aResultThatWasReadIsAsOldAsItWas() {
    bounded(processes.start()).brief(1);
    clock.advance(Duration.ofSeconds(40));
    var later = bounded(processes.start());
    later.brief(1);

    clock.advance(Duration.ofSeconds(20));
    later.brief(1);

    assertThat(Bounded.RUNS).containsExactly(1, 1);
  }

  @Test
  void aClockThatIsSetBackMakesNoResultLastLonger() {
    bounded(processes.start()).brief(1);
    Processes earlier = new Processes(directory, new FakeClock(NOON.minus(Duration.ofHours(1))));
    try (Caches caches = earlier.start()) {
      bounded(caches).brief(1);
      assertThat(Bounded.RUNS).containsExactly(1, 1);
      bounded(caches).brief(1);
      bounded(caches).few(1);
    }
    assertThat(Bounded.RUNS).containsExactly(1, 1, 1);
  }

  @Test
  void theLeastRecentlyUsedResultLeavesTheDisk() {
    var first = bounded(processes.start());
    first.few(1);
    first.few(2);
    first.few(3);
    assertThat(files("few")).hasSize(2);
    Bounded.RUNS.clear();

    var later = next();
    later.few(2);
    later.few(3);
    assertThat(Bounded.RUNS).isEmpty();
    later.few(1);
    assertThat(Bounded.RUNS).containsExactly(1);
  }

  @Test
  void usesCountAcrossProcesses() {
    var first = bounded(processes.start());
    first.few(1);
    first.few(2);
    next().few(1);
    next().few(3);
    Bounded.RUNS.clear();

    var last = next();
    last.few(1);
    last.few(3);
    assertThat(Bounded.RUNS).isEmpty();
    assertThat(files("few")).hasSize(2);
  }

  @Test
  void usesInMemoryCountToo() {
    var first = bounded(processes.start());
    first.few(1);
    first.few(2);
    first.few(1);
    first.few(3);
    Bounded.RUNS.clear();

    var last = next();
    last.few(1);
    last.few(3);
    assertThat(Bounded.RUNS).isEmpty();
  }

  @Test
  void resultsThatHaveExpiredTakeNoPlace() {
    var first = bounded(processes.start());
    first.fewAndBrief(1);
    first.fewAndBrief(2);
    clock.advance(Duration.ofMinutes(2));
    first.fewAndBrief(3);
    first.fewAndBrief(4);
    Bounded.RUNS.clear();

    first.fewAndBrief(3);
    first.fewAndBrief(4);
    next().fewAndBrief(3);
    next().fewAndBrief(4);

    assertThat(Bounded.RUNS).isEmpty();
    assertThat(files("fewAndBrief")).hasSize(2);
  }

  @Test
  void resultsThatWereClearedTakeNoPlace() {
    var first = bounded(processes.start());
    first.few(1);
    first.few(2);
    first.few.clear(1);
    first.few(3);
    Bounded.RUNS.clear();

    first.few(2);
    first.few(3);
    next().few(2);

    assertThat(Bounded.RUNS).isEmpty();
  }

  @Test
  void resultsTakeNoMoreThanTheyMay() {
    var first = bounded(processes.start());
    IntStream.range(0, 20).forEach(first::light);

    assertThat(files("light")).hasSize(3).allMatch(file -> file.toFile().length() > 3_000);
    Bounded.RUNS.clear();
    var later = next();
    IntStream.range(17, 20).forEach(later::light);
    assertThat(Bounded.RUNS).isEmpty();
  }

  @Test
  void aResultThatIsTooLargeStaysInMemory() {
    try (Warnings warnings = new Warnings()) {
      var first = bounded(processes.start());

      assertThat(first.light(-1)).hasSize(20_000);
      assertThat(first.light(-1)).hasSize(20_000);

      assertThat(Bounded.RUNS).containsExactly(-1);
      assertThat(files("light")).isEmpty();
      assertThat(warnings.messages()).hasSize(1).first().asString().contains("Bounded.light(int)");
    }
  }

  @Test
  void everyProcessKeepsTheBoundOfAll() {
    for (int i = 0; i < 6; i++) {
      next().few(i);
    }
    processes.close();

    assertThat(files("few")).hasSize(2);
  }

  /** Functions with bounds. */
  interface Bounded {

    List<Integer> RUNS = new CopyOnWriteArrayList<>();

    @CacheData(persist = Persist.DISK, ttl = "60s")
    int brief(int key);

    @CacheData(persist = Persist.DISK, maxEntries = 2)
    int few(int key);

    @CacheData(persist = Persist.DISK, maxEntries = 2, ttl = "60s")
    int fewAndBrief(int key);

    @CacheData(persist = Persist.DISK, maxSize = "10 kB")
    byte[] light(int key);
  }

  /** Computes, and counts. */
  static final class Computed implements Bounded {

    @Override
    public int brief(int key) {
      return few(key);
    }

    @Override
    public int few(int key) {
      RUNS.add(key);
      return key;
    }

    @Override
    public int fewAndBrief(int key) {
      return few(key);
    }

    @Override
    public byte[] light(int key) {
      return new byte[few(key) < 0 ? 20_000 : 3_000];
    }
  }
}
