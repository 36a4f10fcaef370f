package io.memoir.benchmarks.run;

import io.memoir.benchmarks.report.Measurement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs JMH. Its own report stays beside the results, as {@code jmh.log} and {@code jmh.json}. */
final class JmhRun {

  private static final String PEER = "peer";
  private static final String BYTES = "gc.alloc.rate.norm";

  private JmhRun() {}

  /**
   * Runs the benchmarks that {@code settings} name, one after the other.
   *
   * @param mustSucceed whether one that fails ends the run; else it is missing in the results
   * @throws RunnerException if a benchmark failed that must not
   */
  static List<Measurement> run(Settings settings, boolean mustSucceed) throws RunnerException {
    // Another JMH on this machine is no reason to stop: smoke runs measure nothing.
    System.setProperty("jmh.ignoreLock", "true");
    List<Measurement> measurements = new ArrayList<>();
    for (RunResult result : new Runner(options(settings, mustSucceed)).run()) {
      measurements.add(read(result));
    }
    return measurements;
  }

  private static Options options(Settings settings, boolean mustSucceed) {
    Path folder = settings.folder();
    TimeValue iteration = TimeValue.milliseconds(settings.millis());
    return new OptionsBuilder()
        .include("io\\.memoir\\.benchmarks\\.scenario\\..*(" + settings.only() + ")")
        .mode(Mode.AverageTime)
        .timeUnit(TimeUnit.NANOSECONDS)
        .forks(settings.forks())
        .warmupForks(0)
        .warmupIterations(settings.warmups())
        .warmupTime(iteration)
        .measurementIterations(settings.iterations())
        .measurementTime(iteration)
        .param("rows", "" + settings.rows())
        .jvmArgs("-Xms2g", "-Xmx2g")
        .addProfiler(CpuTime.class)
        .addProfiler(GCProfiler.class)
        .shouldFailOnError(mustSucceed)
        .resultFormat(ResultFormatType.JSON)
        .result(folder.resolve("jmh.json").toString())
        .output(folder.resolve("jmh.log").toString())
        .build();
  }

  private static Measurement read(RunResult result) {
    BenchmarkParams params = result.getParams();
    TreeMap<String, String> others = new TreeMap<>();
    params.getParamsKeys().forEach(key -> others.put(key, params.getParam(key)));
    String peer = others.getOrDefault(PEER, "");
    others.remove(PEER);
    others.remove("rows"); // The same in the whole run.
    List<String> parameters = new ArrayList<>();
    others.forEach((name, value) -> parameters.add(name + "=" + value));
    return new Measurement(
        simpleName(params.getBenchmark()),
        peer,
        String.join(" ", parameters),
        secondary(result, CpuTime.THREAD),
        secondary(result, CpuTime.PROCESS),
        result.getPrimaryResult().getScore(),
        secondary(result, BYTES));
  }

  /** The name of the class and of the method, without the package. */
  private static String simpleName(String benchmark) {
    int method = benchmark.lastIndexOf('.');
    return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
  }

  /**
   * JMH puts a dot of some sort before the names of profilers' results, depending on its version.
   */
  private static double secondary(RunResult result, String name) {
    // By key: JMH's map is of a raw type, which the name of an entry's type would repeat.
    for (String key : result.getSecondaryResults().keySet()) {
      if (key.endsWith(name)) {
        return result.getSecondaryResults().get(key).getScore();
      }
    }
    return Double.NaN;
  }
}
