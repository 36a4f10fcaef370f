package io.memoir.promises.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.inputs.Inputs;
import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.promises.disk.process.Warnings;
import io.memoir.runtime.disk.collect.CollectionPlan;
import io.memoir.runtime.disk.collect.Collector;
import io.memoir.runtime.disk.file.Seal;
import io.memoir.runtime.disk.folder.FileNames;
import io.memoir.runtime.disk.lock.LockFile;
import io.memoir.testing.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the files that say which inputs decide about results. */
class GuidesOnDiskTest {

  @TempDir
  Path directory;

  private final FakeClock clock = new FakeClock();
  private final AtomicReference<Object> level = new AtomicReference<>(1);
  private Processes processes = new Processes(Path.of(""), clock);
  private CacheFiles files = new CacheFiles(Path.of(""));
  private Inputs.Bound bound = Inputs.bind(name -> null);

  @BeforeEach
  void begin() {
    processes = new Processes(directory, clock);
    files = new CacheFiles(directory);
    bound = Inputs.bind(name -> level.get());
    Levels.RUNS.set(0);
  }

  @AfterEach
  void end() {
    bound.close();
    processes.close();
  }

  private GuidesOnDiskTest_Levels_Cached start() {
    return new GuidesOnDiskTest_Levels_Cached(processes.start());
  }

  private Path guide() {
    return files.named(".guide").get(0);
  }

  @Test
  void aDamagedOneIsAMissAndIsMadeAnew() throws IOException {
    start().of("a");
    byte[] whole = Files.readAllBytes(guide());
    int heals = 0;
    for (int at = 0; at < whole.length; at += 7) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(guide(), damaged);
      try (Warnings warnings = new Warnings()) {
        assertThat(start().of("a")).isEqualTo("a 1");
        heals += warnings.messages().size();
      }
      assertThat(start().of.explain("a").willRun()).isFalse();
    }
    // Of a few bits nothing depends: what is written is the same again, or it is another format's.
    assertThat(heals).isPositive();
    assertThat(Levels.RUNS.get()).isEqualTo(1 + (whole.length + 6) / 7);
  }

  @Test
  void aCutOneAnEmptyOneAndAFolderAreMisses() throws IOException {
    start().of("a");
    byte[] whole = Files.readAllBytes(guide());
    Path guide = guide();
    for (int length : new int[] {0, 5, whole.length - 1}) {
      Files.write(guide, Arrays.copyOf(whole, length));
      assertThat(start().of("a")).isEqualTo("a 1");
    }
    Files.delete(guide);
    Files.createDirectory(guide);
    assertThat(start().of("a")).isEqualTo("a 1");
    assertThat(Levels.RUNS.get()).isEqualTo(5);
    assertThat(start().of("a")).isEqualTo("a 1");
    assertThat(Levels.RUNS.get()).isEqualTo(5);
  }

  @Test
  void theGuideOfOtherArgumentsLeadsNowhere() throws IOException {
    start().of("a");
    Path ofA = guide();
    start().of("b");
    Path ofB = files.named(".guide").stream()
        .filter(file -> !file.equals(ofA))
        .findFirst()
        .get();
    Files.copy(ofA, ofB, StandardCopyOption.REPLACE_EXISTING);

    assertThat(start().of("b")).isEqualTo("b 1");

    assertThat(Levels.RUNS.get()).isEqualTo(3);
  }

  @Test
  void whoDoesNotHaveTheKeyWritesNoGuideThatIsFollowed() {
    byte[] key = "a key of thirty-two bytes, or so".getBytes(UTF_8);
    start().of("a");
    var signing =
        new GuidesOnDiskTest_Levels_Cached(processes.start(builder -> builder.signingKey(key)));
    assertThat(signing.of("a")).isEqualTo("a 1");
    assertThat(Levels.RUNS.get()).isEqualTo(2);

    var other =
        new GuidesOnDiskTest_Levels_Cached(processes.start(builder -> builder.signingKey(key)));

    assertThat(other.of("a")).isEqualTo("a 1");
    assertThat(Levels.RUNS.get()).isEqualTo(2);
  }

  @Test
  void aGuideGoesAfterItsLastResult() throws IOException {
    start().of("a");
    start().of("b");
    processes.close();
    Path kept = guide();
    Path useless = files.named(".guide").get(1);
    String arguments = useless.getFileName().toString().replace(".guide", "");
    Files.delete(files.named(arguments + "-").get(0));

    collect();
    assertThat(useless).exists();
    for (Path guide : files.named(".guide")) {
      Files.setLastModifiedTime(guide, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }
    collect();

    assertThat(useless).doesNotExist();
    assertThat(kept).exists();
  }

  private void collect() throws IOException {
    LockFile locks = LockFile.of(files.format(), FileNames.LOCKS);
    new Collector(new CollectionPlan(
            files.format(), locks, Seal.checksum(), Long.MAX_VALUE, Duration.ZERO, clock))
        .collect();
  }

  @Test
  void aClearWhileTheMethodRunsFencesTheGuideToo() throws InterruptedException {
    var first = start();
    var second = start();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch cleared = new CountDownLatch(1);
    Levels.WHILE.set(() -> {
      begun.countDown();
      await(cleared);
    });
    Thread runner = new Thread(() -> {
      try (Inputs.Bound source = Inputs.bind(name -> 1)) {
        first.of("a");
        assertThat(source).isNotNull();
      }
    });
    runner.start();
    begun.await();
    Levels.WHILE.set(() -> {});
    second.of.clear("a");
    cleared.countDown();
    runner.join();

    assertThat(files.named(".guide")).isEmpty();
    assertThat(files.results("of")).isEmpty();
    assertThat(start().of("a")).isEqualTo("a 1");
    assertThat(Levels.RUNS.get()).isEqualTo(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void otherValuesAreNotWaitedForOnceTheInputsAreKnown() throws InterruptedException {
    start().of("a");
    level.set(2);
    var first = start();
    var second = start();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    Levels.WHILE.set(() -> {
      begun.countDown();
      await(done);
    });
    Thread runner = new Thread(() -> {
      try (Inputs.Bound source = Inputs.bind(name -> 2)) {
        first.of("a");
        assertThat(source).isNotNull();
      }
    });
    runner.start();
    begun.await();
    Levels.WHILE.set(() -> {});
    level.set(3);

    // It would wait for ever, were it for the other run.
    assertThat(second.of("a")).isEqualTo("a 3");
    done.countDown();
    runner.join();
    assertThat(Levels.RUNS.get()).isEqualTo(3);
  }

  @Test
  void aLargeResultIsReadForTheInputsThatItHas() {
    assertThat(start().large("a")).hasSize(1 << 20).startsWith((byte) 1);
    level.set(2);
    var later = start();
    assertThat(later.large("a")).startsWith((byte) 2);
    level.set(1);
    for (int i = 0; i < 3; i++) {
      assertThat(later.large("a")).startsWith((byte) 1);
    }
    assertThat(later.large.stats().loads()).isEqualTo(1);
    assertThat(later.large.stats().disk().hits()).isBetween(1L, 2L);
  }

  @Test
  void refreshNowReplacesTheResultsForAllInputs() {
    var first = start();
    assertThat(first.fresh("a")).isEqualTo("a 1 1");
    level.set(2);
    assertThat(first.fresh("a")).isEqualTo("a 2 2");
    assertThat(first.fresh.refreshNow("a")).isEqualTo("a 2 3");

    assertThat(start().fresh("a")).isEqualTo("a 2 3");
    level.set(1);
    assertThat(start().fresh("a")).isEqualTo("a 1 4");
  }

  /** Functions of a level. */
  static class Levels {

    static final AtomicInteger RUNS = new AtomicInteger();
    static final AtomicReference<Runnable> WHILE = new AtomicReference<>(() -> {});

    @CacheData(inputs = true, persist = Persist.DISK)
    String of(String name) {
      RUNS.incrementAndGet();
      String read = name + " " + Inputs.value("level", Integer.class);
      WHILE.get().run();
      return read;
    }

    @CacheData(inputs = true, persist = Persist.DISK)
    byte[] large(String name) {
      byte[] bytes = new byte[1 << 20];
      bytes[0] = Inputs.value("level", Integer.class).byteValue();
      return bytes;
    }

    @CacheData(inputs = true)
    int level() {
      return Inputs.value("level", Integer.class);
    }

    @CacheData(persist = Persist.DISK, refreshNow = true)
    String fresh(String name) {
      return name + " " + level() + " " + RUNS.incrementAndGet();
    }
  }
}
