package io.memoir.benchmarks.disk;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Costs of operations that are done again and again, and their medians. For one thread. */
public final class Costs {

  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  private final Map<List<String>, List<DiskCost>> samples = new LinkedHashMap<>();

  /** Something that takes time. */
  @FunctionalInterface
  interface Work {
    /**
     * Does it.
     *
     * @throws Exception what went wrong, which ends the benchmark
     */
    void run() throws Exception;
  }

  /** No costs yet. */
  public Costs() {}

  /** Adds a sample. */
  public void add(DiskCost cost) {
    samples
        .computeIfAbsent(List.of(cost.scenario(), cost.who()), key -> new ArrayList<>())
        .add(cost);
  }

  /**
   * Does a number of operations and adds what each cost.
   *
   * @throws Exception what {@code work} throws
   */
  void time(String scenario, String who, int operations, Work work) throws Exception {
    add(measure(scenario, who, operations, work));
  }

  /**
   * Does a number of operations.
   *
   * @return what each cost
   * @throws Exception what {@code work} throws
   */
  static DiskCost measure(String scenario, String who, int operations, Work work) throws Exception {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long cpu = THREADS.getCurrentThreadCpuTime();
    long wall = System.nanoTime();
    work.run();
    wall = System.nanoTime() - wall;
    cpu = THREADS.getCurrentThreadCpuTime() - cpu;
    bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
    return new DiskCost(
        scenario,
        who,
        (double) wall / operations,
        (double) cpu / operations,
        (double) bytes / operations);
  }

  /** Forgets all samples: they were for the compiler to warm up. */
  void forget() {
    samples.clear();
  }

  /** The median of each. */
  public List<DiskCost> medians() {
    return samples.values().stream().map(Costs::median).toList();
  }

  private static DiskCost median(List<DiskCost> costs) {
    return new DiskCost(
        costs.get(0).scenario(),
        costs.get(0).who(),
        median(costs, DiskCost::wallNanos),
        median(costs, DiskCost::cpuNanos),
        median(costs, DiskCost::bytes));
  }

  private static double median(List<DiskCost> costs, ToDoubleFunction<DiskCost> part) {
    double[] sorted = costs.stream().mapToDouble(part).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
