package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.testing.FakeClock;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code maxSize} bounds memory and files each: what memory has no room for stays on disk. */
class Promise16MaxSizeBesideDiskTest {

  @TempDir
  Path directory;

  private Processes processes = new Processes(Path.of(""), new FakeClock());

  @BeforeEach
  void begin() {
    processes = new Processes(directory, new FakeClock());
  }

  @AfterEach
  void end() {
    processes.close();
  }

  private int files(String function) {
    return new CacheFiles(directory).results(function).size();
  }

  @Test
  void whatMemoryHasNoRoomForIsFoundOnDisk() {
    var texts = new Promise16MaxSizeBesideDiskTest_Texts_Cached(
        new Repeated(), processes.start(builder -> builder.property("memoir.maxSize", "10 KB")));
    for (int length = 3001; length <= 3005; length++) {
      texts.unbounded(length);
    }
    assertThat(texts.unbounded.size()).isEqualTo(3);
    assertThat(texts.unbounded.stats().evictions()).isEqualTo(2);
    assertThat(files("unbounded")).isEqualTo(5);

    texts.unbounded(3001);
    assertThat(texts.unbounded.stats().disk().hits()).isOne();
    assertThat(texts.unbounded.stats().loads()).isEqualTo(5);
    assertThat(texts.unbounded.size()).isEqualTo(3);
  }

  @Test
  void aBoundHoldsForEachOfMemoryAndDisk() {
    var texts = new Promise16MaxSizeBesideDiskTest_Texts_Cached(new Repeated(), processes.start());
    for (int length = 3001; length <= 3010; length++) {
      texts.tenThousand(length);
    }

    assertThat(texts.tenThousand.stats().memory().bytes()).isBetween(6000L, 10_000L);
    assertThat(texts.tenThousand.stats().bytes()).isBetween(6000L, 10_000L);
    assertThat(files("tenThousand")).isBetween(2, 3);
    texts.tenThousand(3010);
    assertThat(texts.tenThousand.stats().loads()).isEqualTo(10);
  }

  @Test
  void filesOfResultsThatAreSmallInMemoryLeaveAlone() {
    var texts = new Promise16MaxSizeBesideDiskTest_Texts_Cached(new Repeated(), processes.start());
    for (int n = 0; n < 400; n++) {
      texts.tenThousand(n % 5);
    }

    assertThat(texts.tenThousand.stats().loads()).isEqualTo(5);
    assertThat(texts.tenThousand.stats().evictions()).isZero();
  }

  @Test
  void boundsHoldWhateverIsAskedFor() {
    var texts = new Promise16MaxSizeBesideDiskTest_Texts_Cached(
        new Repeated(), processes.start(builder -> builder.property("memoir.maxSize", "30 KB")));
    Random random = new Random(16);
    for (int n = 0; n < 600; n++) {
      int length = 1000 + 10 * random.nextInt(60);
      String text = random.nextBoolean() ? texts.tenThousand(length) : texts.unbounded(length);
      assertThat(text).hasSize(length);
      assertThat(texts.tenThousand.stats().memory().bytes()).isLessThanOrEqualTo(10_000);
      assertThat(texts.tenThousand.stats().bytes()).isLessThanOrEqualTo(10_000);
      assertThat(texts.tenThousand.stats().memory().bytes()
              + texts.unbounded.stats().memory().bytes())
          .isLessThanOrEqualTo(30_000);
    }
    assertThat(texts.unbounded.stats().loads()).isLessThanOrEqualTo(60);
  }

  /** Functions whose results are on disk too. */
  interface Texts {
    @CacheData(persist = Persist.DISK, maxSize = "10 KB")
    String tenThousand(int length);

    @CacheData(persist = Persist.DISK)
    String unbounded(int length);
  }

  /** Texts of one letter. */
  static final class Repeated implements Texts {

    @Override
    public String tenThousand(int length) {
      return "x".repeat(length);
    }

    @Override
    public String unbounded(int length) {
      return "y".repeat(length);
    }
  }
}
