package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
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
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not needed any more is collected, and only that. */
class Promise21CollectionTest {

  @TempDir
  Path directory;

  private final FakeClock clock = new FakeClock();
  private Processes processes = new Processes(Path.of(""), clock);
  private CacheFiles files = new CacheFiles(Path.of(""));

  @BeforeEach
  void begin() {
    processes = new Processes(directory, clock);
    files = new CacheFiles(directory);
  }

  @AfterEach
  void end() {
    processes.close();
  }

  private static Promise21CollectionTest_Function_Cached function(Function code, Caches caches) {
    return new Promise21CollectionTest_Function_Cached(code, caches);
  }

  private Collection collect(long mostBytes) throws IOException {
    LockFile locks = LockFile.of(files.format(), FileNames.LOCKS);
    return new Collector(new CollectionPlan(
            files.format(), locks, Seal.checksum(), mostBytes, Duration.ZERO, clock))
        .collect();
  }

  /** Lets the results look as if an older version of {@code Newer} had left them. */
  private void makeOlder() throws IOException {
    Path about = files.version("of").resolve(FileNames.ABOUT);
    Files.writeString(
        about, Files.readString(about).replace(Older.class.getName(), Newer.class.getName()));
    Files.setLastModifiedTime(about, FileTime.fromMillis(0));
  }

  @Test
  void twoImplementationsAreNotTwoVersions() throws IOException {
    function(new Older(), processes.start()).of(1);
    function(new Newer(), processes.start()).of(1);
    processes.close();

    assertThat(collect(Long.MAX_VALUE).superseded()).isZero();

    assertThat(files.results("of")).hasSize(2);
  }

  @Test
  void anOlderVersionOfTheCodeIsKeptAsLongAsSomebodyUsesIt() throws IOException {
    Caches older = processes.start();
    function(new Older(), older).of(1);
    makeOlder();
    function(new Newer(), processes.start()).of(1);

    assertThat(collect(Long.MAX_VALUE).superseded()).isZero();
    older.close();
    assertThat(collect(Long.MAX_VALUE).superseded()).isEqualTo(1);

    assertThat(files.results("of")).hasSize(1);
    assertThat(files.named("about.properties")).hasSize(1);
  }

  @Test
  void aDamagedDescriptionDoesNotMakeAVersionInUseGo() throws IOException {
    function(new Older(), processes.start()).of(1);
    Path about = files.named("about.properties").get(0);
    function(new Newer(), processes.start()).of(1);
    Files.writeString(about, Files.readString(about).replace("codeHash=", "codeHash=0"));
    Files.setLastModifiedTime(about, FileTime.fromMillis(0));

    assertThat(collect(Long.MAX_VALUE).superseded()).isZero();
  }

  @Test
  void fingerprintsGoAMonthAfterTheirLastUse() throws IOException {
    function(new Older(), processes.start()).of(1);
    Path function = Objects.requireNonNull(files.version("of").getParent());
    Path used = function.resolve("0".repeat(32) + ".fingerprint");
    Path unused = function.resolve("1".repeat(32) + ".fingerprint");
    Path foreign = function.resolve("fingerprint");
    Path leftover = function.resolve("code.0123456789abcdef-1.part");
    Instant now = Instant.now();
    for (Path file : List.of(used, unused, foreign, leftover)) {
      Files.writeString(file, "content");
      Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofDays(31))));
    }
    Files.setLastModifiedTime(used, FileTime.from(now.minus(Duration.ofDays(29))));

    assertThat(collect(Long.MAX_VALUE).leftovers()).isEqualTo(1);

    assertThat(unused).doesNotExist();
    assertThat(leftover).doesNotExist();
    assertThat(used).exists();
    assertThat(foreign).exists();
    assertThat(files.results("of")).hasSize(1);
  }

  @Test
  void whatHasExpiredGoes() throws IOException {
    function(new Older(), processes.start()).brief(1);
    function(new Older(), processes.start()).of(1);
    clock.advance(Duration.ofMinutes(1));

    assertThat(collect(Long.MAX_VALUE).expired()).isEqualTo(1);

    assertThat(files.results("brief")).isEmpty();
    assertThat(files.results("of")).hasSize(1);
  }

  @Test
  void theBudgetHoldsForAllFunctionsTogether() throws IOException {
    var function = function(new Older(), processes.start());
    for (int i = 0; i < 50; i++) {
      function.of(i);
      function.brief(i);
    }
    List<Path> all = files.named(".result");
    long most = all.size() * Files.size(all.get(0)) / 4;

    Collection collection = collect(most);

    assertThat(collection.bytes()).isPositive().isLessThanOrEqualTo(most);
    assertThat(files.named(".result")).hasSize((int) collection.sizes().files());
  }

  /** A function. */
  interface Function {
    @CacheData(persist = Persist.DISK)
    int of(int key);

    @CacheData(persist = Persist.DISK, ttl = "30s")
    int brief(int key);
  }

  /** Its code. */
  static final class Older implements Function {
    @Override
    public int of(int key) {
      return key;
    }

    @Override
    public int brief(int key) {
      return key;
    }
  }

  /** Its code, later. */
  static final class Newer implements Function {
    @Override
    public int of(int key) {
      return key + 1;
    }

    @Override
    public int brief(int key) {
      return key + 1;
    }
  }
}
