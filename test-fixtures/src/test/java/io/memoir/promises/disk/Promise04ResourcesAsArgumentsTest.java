package io.memoir.promises.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoir.CacheData;
import io.memoir.CacheResource;
import io.memoir.Persist;
import io.memoir.error.UnhashableArgumentException;
import io.memoir.promises.disk.process.Processes;
import io.memoir.testing.FakeClock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A result of a {@code @CacheResource} function, as an argument, is keyed by the call that made it,
 * across restarts too.
 */
class Promise04ResourcesAsArgumentsTest {

  @TempDir
  Path directory;

  private Processes processes = new Processes(Path.of(""), new FakeClock());

  @BeforeEach
  void begin() {
    processes = new Processes(directory, new FakeClock());
    Models.RUNS.set(0);
  }

  @AfterEach
  void end() {
    processes.close();
  }

  private Promise04ResourcesAsArgumentsTest_Models_Cached start() {
    return new Promise04ResourcesAsArgumentsTest_Models_Cached(new Loaded(), processes.start());
  }

  @Test
  void theModelOfALaterProcessFindsWhatTheFirstOneComputed() {
    var first = start();
    assertThat(first.predict(first.load("a"), 1)).isEqualTo("a1");

    var later = start();
    assertThat(later.predict(later.load("a"), 1)).isEqualTo("a1");

    assertThat(Models.RUNS).hasValue(1);
  }

  @Test
  void anotherModelIsAnotherKey() {
    var first = start();
    first.predict(first.load("a"), 1);

    var later = start();
    assertThat(later.predict(later.load("b"), 1)).isEqualTo("b1");

    assertThat(Models.RUNS).hasValue(2);
  }

  @Test
  void aModelThatNobodyHasLoadedHasNoKey() {
    var first = start();

    assertThatExceptionOfType(UnhashableArgumentException.class)
        .isThrownBy(() -> first.predict(new Model("a"), 1))
        .withMessageContaining("model");
  }

  /** Something that cannot be hashed. */
  static final class Model {
    private final String name;
    private final Thread worker = new Thread();

    Model(String name) {
      this.name = name;
    }
  }

  /** Loads models and uses them. */
  interface Models {

    AtomicInteger RUNS = new AtomicInteger();

    @CacheResource
    Model load(String name);

    @CacheData(persist = Persist.DISK)
    String predict(Model model, int input);
  }

  /** Counts. */
  static final class Loaded implements Models {
    @Override
    public Model load(String name) {
      return new Model(name);
    }

    @Override
    public String predict(Model model, int input) {
      RUNS.incrementAndGet();
      return model.worker.isAlive() ? "" : model.name + input;
    }
  }
}
