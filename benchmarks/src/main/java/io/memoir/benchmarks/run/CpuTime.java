package io.memoir.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * A profiler of JMH: the CPU time of an operation, which other programs on the machine disturb less
 * than they do the time on the wall.
 *
 * <p>It gives two results, in ns and each the least of all measured iterations: that of the
 * benchmark threads alone, {@link #THREAD}, and that of the whole process, {@link #PROCESS}, with
 * what the cache, the garbage collector and the compiler do in other threads. For one thread.
 */
public final class CpuTime implements InternalProfiler {

  /** The name of the result for the benchmark threads. */
  public static final String THREAD = "cpu.thread";

  /** The name of the result for the process. */
  public static final String PROCESS = "cpu.process";

  /** JMH names its threads so. */
  private static final String WORKER = "-jmh-worker-";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private Map<Long, Long> threadNanos = Map.of();
  private long processNanos;

  /** Makes a profiler; JMH does so by name. */
  public CpuTime() {}

  @Override
  public String getDescription() {
    return "CPU time of the benchmark threads, and of the process";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    threadNanos = workers();
    processNanos = system.getProcessCpuTime();
  }

  @Override
  public List<ScalarResult> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    long process = system.getProcessCpuTime() - processNanos;
    long workers = 0;
    for (Map.Entry<Long, Long> worker : workers().entrySet()) {
      workers += worker.getValue() - threadNanos.getOrDefault(worker.getKey(), 0L);
    }
    // All operations, not only those in the time that is measured: the threads did work for all.
    long operations = Math.max(1, result.getMetadata().getAllOps());
    return List.of(
        nanos(THREAD, (double) workers / operations),
        nanos(PROCESS, (double) process / operations));
  }

  private static ScalarResult nanos(String name, double score) {
    return new ScalarResult(name, score, "ns/op", AggregationPolicy.MIN);
  }

  private Map<Long, Long> workers() {
    Map<Long, Long> nanos = new HashMap<>();
    for (long id : threads.getAllThreadIds()) {
      @Nullable ThreadInfo thread = threads.getThreadInfo(id);
      if (thread != null && thread.getThreadName().contains(WORKER)) {
        nanos.put(id, threads.getThreadCpuTime(id));
      }
    }
    return nanos;
  }
}
