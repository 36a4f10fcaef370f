package io.memoir.benchmarks.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorRunTest {

  @Test
  void aProjectCompilesWithAndWithoutTheProcessor(@TempDir Path folder) throws Exception {
    ProcessorCost cost = new ProcessorRun(folder).smoke();

    assertThat(cost.files()).isEqualTo(6);
    assertThat(cost.cachedMethods()).isEqualTo(10);
    assertThat(cost.processorNanos()).isPositive().isLessThan(cost.wholeNanos());
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void costsAreForOneMethodAndBesideTheTimeWithout() {
    ProcessorCost cost = new ProcessorCost(60, 100, 800, 1000, 200);

    assertThat(cost.perMethod()).isEqualTo(2);
    assertThat(cost.share()).isEqualTo(0.25);
  }
}
