package io.memoir.runtime.disk.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.disk.file.Stamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ClearLogTest {

  @TempDir
  Path folder;

  private int asides;

  private ClearLog open() {
    return new ClearLog(folder.resolve("clears"));
  }

  private Path aside() {
    asides++;
    return folder.resolve("aside" + asides);
  }

  private static byte[] key(int number) {
    byte[] key = new byte[32];
    new Random(number).nextBytes(key);
    return key;
  }

  private Stamp stamp(ClearLog log, int key) throws IOException {
    log.look();
    return requireNonNull(log.stampFor(log.stamp(), key(key), aside()));
  }

  @Test
  void aClearOfOneSparesTheOthers() throws IOException {
    ClearLog log = open();
    Stamp before = stamp(log, 1);

    log.append(key(1), aside());

    assertThat(log.spares(before, key(1))).isFalse();
    assertThat(log.spares(before, key(2))).isTrue();
    assertThat(log.stampFor(before, key(1), aside())).isNull();
    assertThat(log.stampFor(before, key(2), aside())).isEqualTo(before);
    assertThat(log.spares(log.stamp(), key(1))).isTrue();
  }

  @Test
  void aClearOfAllSparesNone() throws IOException {
    ClearLog log = open();
    Stamp before = stamp(log, 1);

    log.append(key(2), aside());
    log.append(null, aside());

    assertThat(log.spares(before, key(1))).isFalse();
    assertThat(log.spares(log.stamp(), key(1))).isTrue();
  }

  @Test
  void whoLooksAfterwardsKnowsAsMuchAsWhoReadsAllOfIt() throws IOException {
    ClearLog writer = open();
    ClearLog watcher = open();
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      Stamp now = stamp(writer, 0);
      writer.append(random.nextInt(20) == 0 ? null : key(random.nextInt(10)), aside());
      if (random.nextBoolean()) {
        assertThat(watcher.look()).isEqualTo(i > 0);
      }
      ClearLog fresh = open();
      fresh.look();
      watcher.look();
      assertThat(watcher.stamp()).isEqualTo(fresh.stamp());
      for (int key = 0; key < 10; key++) {
        assertThat(watcher.spares(now, key(key))).isEqualTo(fresh.spares(now, key(key)));
      }
    }
  }

  @Test
  void aRecordWhoseWriterDiedCountsAsAClearOfAll() throws IOException {
    ClearLog log = open();
    Stamp before = stamp(log, 1);
    ClearLog watcher = open();
    watcher.look();
    log.append(key(2), aside());
    Path file = folder.resolve("clears");
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 16 + 13));
    watcher.look();

    open().append(key(3), aside());
    watcher.look();

    assertThat(watcher.spares(before, key(1))).isFalse();
  }

  @Test
  void theOwnClearsAreNoNews() throws IOException {
    ClearLog log = open();
    log.look();
    log.append(key(1), aside());
    assertThat(log.look()).isFalse();

    open().append(key(2), aside());
    assertThat(log.look()).isTrue();
  }

  /** Each costs as much as the first, so that it does not matter how many there were. */
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aLogThatIsFullBeginsAnewAndNothingOfBeforeIsUsed() throws IOException {
    ClearLog log = open();
    Stamp before = stamp(log, 1);

    for (long i = 0; i < Clears.MOST; i++) {
      log.append(key((int) i % 100 + 2), aside());
    }
    assertThat(log.spares(before, key(1))).isTrue();
    log.append(key(2), aside());

    assertThat(log.spares(before, key(1))).isFalse();
    assertThat(Files.size(folder.resolve("clears"))).isEqualTo(16 + 40);
  }
}
