package io.memoir.promises.disk.damage;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.promises.disk.process.Processes;
import io.memoir.promises.disk.process.Warnings;
import io.memoir.testing.FakeClock;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places where nobody can write, the administrator included. */
class ReadOnlyTest {

  @BeforeEach
  void begin() {
    Things.RUNS.set(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/proc/memoir", "/proc/self/memoir", "/dev/null/memoir", "/sys/memoir"})
  void resultsComeBackAndStayInMemory(String place) {
    try (Processes processes = new Processes(Path.of(place), new FakeClock());
        Warnings warnings = new Warnings()) {
      Things_Cached things = new Things_Cached(new Things.Computed(), processes.start());
      for (int i = 0; i < 5; i++) {
        assertThat(things.pairs("key " + i)).hasSize(2);
        assertThat(things.pairs("key " + i)).hasSize(2);
      }
      things.pairs.clear();
      assertThat(things.pairs("key 0")).hasSize(2);

      assertThat(Things.RUNS).hasValue(6);
      assertThat(things.pairs.stats().storeErrors()).isPositive();
      assertThat(warnings.messages())
          .isNotEmpty()
          .hasSizeLessThanOrEqualTo(4)
          .allSatisfy(message -> assertThat(message).contains("Things.pairs(String)"));
    }
  }

  @Test
  void closingSaysNothing() {
    try (Warnings warnings = new Warnings()) {
      new Processes(Path.of("/proc/memoir"), new FakeClock()).start().close();

      assertThat(warnings.messages()).isEmpty();
    }
  }
}
