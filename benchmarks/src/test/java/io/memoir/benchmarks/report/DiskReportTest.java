package io.memoir.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.benchmarks.disk.DiskCost;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiskReportTest {

  private static final DiskResults RESULTS = new DiskResults(
      List.of(new DiskCost("open a directory", "both", 12_000_000, 9_000_000, 3e6)),
      List.of(new Measurement("PersistHit.persist", "", "", 5.5, 6, 7, 0)));

  @Test
  void theConditionsComeFirst() {
    assertThat(DiskReport.of(RESULTS, List.of("JDK: 17", "File system: ext4")))
        .startsWith("- JDK: 17\n- File system: ext4\n");
  }

  @Test
  void eachCostHasARowWithItsTimesAndItsBytes() {
    assertThat(DiskReport.of(RESULTS, List.of()))
        .contains("| open a directory | both | 12,000 | 9,000 | 3 |")
        .contains("| PersistHit.persist | 5.5 | 0 |");
  }

  @Test
  void goalsSayWhatIsMissing() {
    assertThat(DiskReport.of(RESULTS, List.of()))
        .contains("| the same, until the first answer | ≤ 15 ms | 12 ms | yes |")
        .contains("| read 1 KB | ≤ 1.5 × plain files |  | not measured |");
  }
}
