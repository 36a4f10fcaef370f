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
    Watch watch = new Watch();
    work.run();
    return watch.cost(scenario, who, operations);
  }

  /** Runs from when it is made; for the thread that made it. */
  static final class Watch {

    private final long bytes = THREADS.getCurrentThreadAllocatedBytes();
    private final long cpu = THREADS.getCurrentThreadCpuTime();
    private final long wall = System.nanoTime();

    /** What each of so many operations has cost since. */
    DiskCost cost(String scenario, String who, double operations) {
      long wallNanos = System.nanoTime() - wall;
      long cpuNanos = THREADS.getCurrentThreadCpuTime() - cpu;
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - bytes;
      return new DiskCost(
          scenario, who, wallNanos / operations, cpuNanos / operations, allocated / operations);
    }
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
