package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.CacheData;
import io.memoir.Persist;
import io.memoir.Unhashed;
import io.memoir.error.UnhashableArgumentException;
import io.memoir.promises.disk.process.CacheFiles;
import io.memoir.promises.disk.process.Processes;
import io.memoir.promises.disk.process.Warnings;
import io.memoir.runtime.Caches;
import io.memoir.testing.FakeClock;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When results outlive the process, a receiver with fields that may decide about them fails when
 * the wrapper is made, or is a part of the key: never is there a wrong hit.
 */
class Promise07ReceiversOnDiskTest {

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

  private static Promise07ReceiversOnDiskTest_Scaled_Cached scaled(Scaled delegate, Caches caches) {
    return new Promise07ReceiversOnDiskTest_Scaled_Cached(delegate, caches);
  }

  @Test
  void aReceiverWithFieldsFailsAtOnceAndNamesThemAndTheRemedies() {
    assertThatExceptionOfType(UnhashableArgumentException.class)
        .isThrownBy(() -> scaled(new By(2), processes.start()))
        .withMessageContaining("Scaled.times(int)")
        .withMessageContaining("factor")
        .withMessageContaining("underscore")
        .withMessageContaining("@Unhashed")
        .withMessageContaining("register a hash function")
        .withMessageContaining("persist = Persist.DISK");
  }

  @Test
  void fieldsThatAreLeftOutAreAccepted() {
    assertThat(scaled(new LeftOut(1), processes.start()).times(3)).isEqualTo(6);

    assertThat(scaled(new LeftOut(2), processes.start()).times.stats().loads()).isZero();
    var later = scaled(new LeftOut(2), processes.start());
    assertThat(later.times(3)).isEqualTo(6);
    assertThat(later.times.stats().disk().hits()).isEqualTo(1);
  }

  @Test
  void aHashFunctionMakesTheReceiverAPartOfTheKeyInAllProcesses() {
    assertThat(scaled(new By(2), hashing()).times(3)).isEqualTo(6);

    var other = scaled(new By(5), hashing());
    assertThat(other.times(3)).isEqualTo(15);
    assertThat(other.times.stats().loads()).isEqualTo(1);
    var same = scaled(new By(2), hashing());
    assertThat(same.times(3)).isEqualTo(6);
    assertThat(same.times.stats().loads()).isZero();
  }

  private Caches hashing() {
    return processes.start(builder -> builder.hashFunc(By.class, by -> by.factor));
  }

  @Test
  void aLambdaIsNotKeptOnDiskAndThatIsSaid() {
    try (Warnings warnings = new Warnings()) {
      var first = scaled(number -> number * 2, processes.start());
      assertThat(first.times(3)).isEqualTo(6);
      assertThat(first.times(3)).isEqualTo(6);

      assertThat(first.times.stats().loads()).isEqualTo(1);
      assertThat(first.times.persist()).isEqualTo(Persist.NONE);
      assertThat(warnings.messages()).hasSize(1);
    }
    assertThat(scaled(number -> number * 3, processes.start()).times(3)).isEqualTo(9);
    assertThat(new CacheFiles(directory).named(".result")).isEmpty();
  }

  @Test
  void implementationsHaveFoldersOfTheirOwn() {
    assertThat(scaled(new Twice(), processes.start()).times(3)).isEqualTo(6);

    assertThat(scaled(new Thrice(), processes.start()).times(3)).isEqualTo(9);
  }

  /** Multiplies. */
  interface Scaled {
    @CacheData(persist = Persist.DISK)
    int times(int number);
  }

  /** Multiplies by what it is told. */
  static final class By implements Scaled {
    private final int factor;

    By(int factor) {
      this.factor = factor;
    }

    @Override
    public int times(int number) {
      return number * factor;
    }
  }

  /** Has fields, but none that decides. */
  static final class LeftOut implements Scaled {
    private final int _ignored;

    @Unhashed
    private final int unhashed;

    LeftOut(int ignored) {
      this._ignored = ignored;
      this.unhashed = ignored;
    }

    @Override
    public int times(int number) {
      return _ignored == unhashed ? number * 2 : 0;
    }
  }

  /** Multiplies by two. */
  static final class Twice implements Scaled {
    @Override
    public int times(int number) {
      return number * 2;
    }
  }

  /** Multiplies by three. */
  static final class Thrice implements Scaled {
    @Override
    public int times(int number) {
      return number * 3;
    }
  }
}
