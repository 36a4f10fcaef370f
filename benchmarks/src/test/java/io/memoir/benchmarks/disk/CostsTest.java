package io.memoir.benchmarks.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CostsTest {

  @Test
  void theMedianOfEachPartCountsWhateverTheOrder() {
    Costs costs = new Costs();
    costs.add(new DiskCost("read", "Memoir", 9, 1, 5));
    costs.add(new DiskCost("read", "Memoir", 1, 3, 6));
    costs.add(new DiskCost("read", "Memoir", 2, 8, 4));

    assertThat(costs.medians()).containsExactly(new DiskCost("read", "Memoir", 2, 3, 5));
  }

  @Test
  void twoSamplesGiveTheMiddleOfBoth() {
    Costs costs = new Costs();
    costs.add(new DiskCost("read", "plain files", 2, 2, 2));
    costs.add(new DiskCost("read", "plain files", 4, 6, 2));

    assertThat(costs.medians()).containsExactly(new DiskCost("read", "plain files", 3, 4, 2));
  }

  @Test
  void whatWarmsUpIsForgotten() throws Exception {
    Costs costs = new Costs();
    costs.time("write", "Memoir", 1, () -> {});

    costs.forget();

    assertThat(costs.medians()).isEmpty();
  }

  @Test
  void whatIsMeasuredIsSharedAmongTheOperations() throws Exception {
    byte[][] made = new byte[10][];
    DiskCost cost = Costs.measure("write", "Memoir", made.length, () -> {
      for (int i = 0; i < made.length; i++) {
        made[i] = new byte[1_000_000];
      }
    });

    assertThat(cost.bytes()).isBetween(1_000_000.0, 1_100_000.0);
    assertThat(cost.wallNanos()).isPositive();
    assertThat(made[9]).hasSize(1_000_000);
  }

  @Test
  void costsPassFromOneProcessToAnother() {
    DiskCost cost = new DiskCost("3.2 GB table, whole call", "read", 1.5e9, 2.25, Double.NaN);

    assertThat(DiskCost.ofLines(cost.line() + "\n" + cost.line())).isEqualTo(List.of(cost, cost));
  }
}
