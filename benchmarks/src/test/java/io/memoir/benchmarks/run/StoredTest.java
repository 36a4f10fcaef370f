package io.memoir.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.benchmarks.check.Checked;
import io.memoir.benchmarks.check.Outcome;
import io.memoir.benchmarks.heap.HeapUse;
import io.memoir.benchmarks.peer.Peer;
import io.memoir.benchmarks.report.Measurement;
import io.memoir.benchmarks.report.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTest {

  private static final Results RESULTS = new Results(
      List.of(
          new Measurement("LongHit.hit", "MEMOIR", "", 3.25, 4, 5.5, 0.001),
          new Measurement("SharedHit.oneThread", "CAFFEINE", "bounded=true keys=1", 1, 2, 3, 4),
          new Measurement("ListCopy.copy", "", "", 40, 41, 42, 456)),
      List.of(new Checked(Peer.SPRING, "I fact(200)", new Outcome("THROWS X", false))),
      List.of(new HeapUse(Peer.MAP, false, 88.4)));

  @Test
  void whatIsStoredIsReadAgain(@TempDir Path folder) throws IOException {
    Stored stored = new Stored(folder.resolve("results"));

    stored.measurements(RESULTS.measurements());
    stored.checks(RESULTS.checks());
    stored.heap(RESULTS.heap());

    assertThat(stored.read()).isEqualTo(RESULTS);
  }

  @Test
  void stepsThatWereLeftOutHaveNoResults(@TempDir Path folder) throws IOException {
    Stored stored = new Stored(folder);
    stored.heap(RESULTS.heap());

    assertThat(stored.read()).isEqualTo(new Results(List.of(), List.of(), RESULTS.heap()));
  }

  @Test
  void clearingForgetsTheRunBefore(@TempDir Path folder) throws IOException {
    Stored stored = new Stored(folder);
    stored.checks(RESULTS.checks());

    stored.clear();

    assertThat(stored.read().checks()).isEmpty();
  }
}
