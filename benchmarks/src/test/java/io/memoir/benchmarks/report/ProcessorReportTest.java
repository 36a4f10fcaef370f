package io.memoir.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.benchmarks.processor.ProcessorCost;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorReportTest {

  private static final ProcessorCost SMALL = new ProcessorCost(60, 100, 1e9, 2e9, 50e6);

  @Test
  void goalsThatAreMetSaySo() {
    ProcessorCost large = new ProcessorCost(600, 1_000, 5e9, 9e9, 500e6);

    assertThat(ProcessorReport.of(SMALL, large, List.of("here")))
        .startsWith("- here\n")
        .contains("| one cached method of 1000 | ≤ 1 ms | 0.5 ms | yes |")
        .contains("| the same, beside one of 100 | ≤ 1.2 × | 1 × | yes |")
        .contains("| ≤ 10 % of the time without it | 10 % | yes |");
  }

  @Test
  void goalsThatAreMissedSaySo() {
    ProcessorCost large = new ProcessorCost(600, 1_000, 5e9, 9e9, 2e9);

    assertThat(ProcessorReport.of(SMALL, large, List.of()))
        .contains("| 2 ms | **no** |")
        .contains("| 4 × | **no** |")
        .contains("| 40 % | **no** |");
  }
}
