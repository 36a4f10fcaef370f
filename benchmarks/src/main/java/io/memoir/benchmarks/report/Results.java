package io.memoir.benchmarks.report;

import io.memoir.benchmarks.check.Checked;
import io.memoir.benchmarks.heap.HeapUse;
import io.memoir.benchmarks.peer.Peer;
import java.util.List;
import java.util.Optional;

/**
 * All that one run gave; immutable.
 *
 * @param measurements what JMH measured
 * @param checks what the peers did when they were checked
 * @param heap what results took in the heap
 */
public record Results(List<Measurement> measurements, List<Checked> checks, List<HeapUse> heap) {

  /** Copies the lists. */
  public Results {
    measurements = List.copyOf(measurements);
    checks = List.copyOf(checks);
    heap = List.copyOf(heap);
  }

  /** What was measured of {@code peer} in a benchmark without other parameters. */
  Optional<Measurement> find(String benchmark, Peer peer) {
    return find(benchmark, peer.name(), "");
  }

  /** What was measured with exactly these parameters; nothing if it failed or was left out. */
  Optional<Measurement> find(String benchmark, String peer, String parameters) {
    return measurements.stream()
        .filter(measurement -> measurement.benchmark().equals(benchmark)
            && measurement.peer().equals(peer)
            && measurement.parameters().equals(parameters))
        .findFirst();
  }

  /** The first measurement of a benchmark, for those that have neither peers nor choices. */
  Optional<Measurement> find(String benchmark) {
    return measurements.stream()
        .filter(measurement -> measurement.benchmark().equals(benchmark))
        .findFirst();
  }

  /** The bytes of one result. */
  Optional<Double> heap(Peer peer, boolean isBounded) {
    return heap.stream()
        .filter(use -> use.peer() == peer && use.isBounded() == isBounded)
        .map(HeapUse::bytes)
        .findFirst();
  }

  /** What {@code peer} did in the checks whose name begins with {@code prefix}. */
  public List<Checked> checks(Peer peer, String prefix) {
    return checks.stream()
        .filter(checked -> checked.peer() == peer && checked.column().startsWith(prefix))
        .toList();
  }
}
