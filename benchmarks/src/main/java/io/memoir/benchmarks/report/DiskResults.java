package io.memoir.benchmarks.report;

import io.memoir.benchmarks.disk.DiskCost;
import java.util.List;
import java.util.Optional;

/**
 * All that one run of the benchmarks of results on disk gave; immutable.
 *
 * @param costs what operations cost
 * @param hits what JMH measured of hits in memory
 */
public record DiskResults(List<DiskCost> costs, List<Measurement> hits) {

  /** Copies the lists. */
  public DiskResults {
    costs = List.copyOf(costs);
    hits = List.copyOf(hits);
  }

  /** What something cost; nothing if it was left out. */
  Optional<DiskCost> find(String scenario, String who) {
    return costs.stream()
        .filter(cost -> cost.scenario().equals(scenario) && cost.who().equals(who))
        .findFirst();
  }

  /** What JMH measured in a benchmark; nothing if it was left out. */
  Optional<Measurement> hit(String benchmark) {
    return hits.stream().filter(hit -> hit.benchmark().equals(benchmark)).findFirst();
  }
}
