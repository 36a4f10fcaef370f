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
    return processes.start(builder ->
        builder.hashFunc(By.class, by -> by.factor).hashFunc(Linear.class, linear -> linear));
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

  @Test
  void aRecordWithoutComponentsIsStateless() {
    assertThat(scaled(new Doubling(), processes.start()).times(3)).isEqualTo(6);

    var later = scaled(new Doubling(), processes.start());
    assertThat(later.times(3)).isEqualTo(6);
    assertThat(later.times.stats().disk().hits()).isEqualTo(1);
  }

  @Test
  void aRecordWithComponentsFailsAtOnceAndNamesThemAndTheRemedies() {
    assertThatExceptionOfType(UnhashableArgumentException.class)
        .isThrownBy(() -> scaled(new Linear(2, 1), processes.start()))
        .withMessageContaining("factor, offset")
        .withMessageContaining("underscore")
        .withMessageContaining("@Unhashed")
        .withMessageContaining("register a hash function for")
        .withMessageContaining("persist = Persist.DISK")
        .withMessageNotContaining("java.lang.Record");
  }

  @Test
  void aHashFunctionMakesARecordAPartOfTheKey() {
    assertThat(scaled(new Linear(2, 1), hashing()).times(3)).isEqualTo(7);

    assertThat(scaled(new Linear(2, 2), hashing()).times(3)).isEqualTo(8);
    var same = scaled(new Linear(2, 1), hashing());
    assertThat(same.times(3)).isEqualTo(7);
    assertThat(same.times.stats().loads()).isZero();
  }

  @Test
  void componentsThatAreLeftOutAreAccepted() {
    assertThat(scaled(new Named("a", "b"), processes.start()).times(3)).isEqualTo(6);

    var later = scaled(new Named("c", "d"), processes.start());
    assertThat(later.times(3)).isEqualTo(6);
    assertThat(later.times.stats().disk().hits()).isEqualTo(1);
  }

  @Test
  void constantsOfAnEnumAreToldApartByTheirNames() {
    Caches first = processes.start();
    assertThat(scaled(Sign.PLUS, first).times(3)).isEqualTo(3);
    assertThat(scaled(Sign.MINUS, first).times(3)).isEqualTo(-3);

    Caches second = processes.start();
    assertThat(scaled(Sign.MINUS, second).times(3)).isEqualTo(-3);
    assertThat(scaled(Sign.PLUS, second).times(3)).isEqualTo(3);
    assertThat(second.stats().loads()).isZero();
    assertThat(second.stats().disk().hits()).isEqualTo(2);
  }

  @Test
  void constantsWithBodiesAreClassesOfTheirOwn() {
    Caches first = processes.start();
    assertThat(scaled(Body.TWICE, first).times(3)).isEqualTo(6);
    assertThat(scaled(Body.THRICE, first).times(3)).isEqualTo(9);
    assertThat(scaled(Body.PLAIN, first).times(3)).isEqualTo(3);

    Caches second = processes.start();
    assertThat(scaled(Body.THRICE, second).times(3)).isEqualTo(9);
    assertThat(scaled(Body.PLAIN, second).times(3)).isEqualTo(3);
    assertThat(scaled(Body.TWICE, second).times(3)).isEqualTo(6);
    assertThat(second.stats().loads()).isZero();
  }

  @Test
  void anEnumWithFieldsFollowsTheRuleOfAllClasses() {
    assertThatExceptionOfType(UnhashableArgumentException.class)
        .isThrownBy(() -> scaled(Rate.HIGH, processes.start()))
        .withMessageContaining("about them: percent.")
        .withMessageContaining("register a hash function for");
    assertThat(scaled(Rate.HIGH, rates()).times(3)).isEqualTo(60);
    assertThat(scaled(Rate.LOW, rates()).times(3)).isEqualTo(15);
    var same = scaled(Rate.HIGH, rates());
    assertThat(same.times(3)).isEqualTo(60);
    assertThat(same.times.stats().loads()).isZero();
  }

  private Caches rates() {
    return processes.start(builder -> builder.hashFunc(Rate.class, rate -> rate.percent));
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

  /** Has no state. */
  record Doubling() implements Scaled {
    @Override
    public int times(int number) {
      return number * 2;
    }
  }

  /** Has state that decides. */
  record Linear(int factor, int offset) implements Scaled {
    @Override
    public int times(int number) {
      return number * factor + offset;
    }
  }

  /** Has state that does not decide. */
  record Named(String _name, @Unhashed String label) implements Scaled {
    @Override
    public int times(int number) {
      return (_name + label).isEmpty() ? 0 : number * 2;
    }
  }

  /** Has no fields, and does two things. */
  enum Sign implements Scaled {
    PLUS,
    MINUS;

    @Override
    public int times(int number) {
      return this == PLUS ? number : -number;
    }
  }

  /** Has constants of several classes. */
  enum Body implements Scaled {
    TWICE {
      @Override
      public int times(int number) {
        return number * 2;
      }
    },
    THRICE {
      @Override
      public int times(int number) {
        return number * 3;
      }
    },
    PLAIN;

    @Override
    public int times(int number) {
      return number;
    }
  }

  /** Has a field. */
  enum Rate implements Scaled {
    LOW(5),
    HIGH(20);

    private final int percent;

    Rate(int percent) {
      this.percent = percent;
    }

    @Override
    public int times(int number) {
      return number * percent;
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
