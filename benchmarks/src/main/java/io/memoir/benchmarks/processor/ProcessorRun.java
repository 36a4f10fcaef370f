package io.memoir.benchmarks.processor;

import io.memoir.CacheData;
import io.memoir.benchmarks.disk.Folders;
import io.memoir.runtime.Caches;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles projects with and without the processor. Nothing that it makes is left behind. */
public final class ProcessorRun {

  private static final int SMALL_GROUPS = 10;
  private static final int LARGE_GROUPS = 100;

  /** Until then, times still fall from one compilation to the next by much. */
  private static final int WARM_UPS = 10;

  private static final int ROUNDS = 7;

  private final Path folder;

  /** Measures below {@code results}. */
  public ProcessorRun(Path results) {
    this.folder = results.resolve("processor");
  }

  /**
   * Measures the projects of 100 and of 1,000 cached methods, in a compiler that is warm.
   *
   * @return the medians, the small project first
   */
  public List<ProcessorCost> full() throws IOException {
    List<ProcessorCost> costs = new ArrayList<>();
    measure(LARGE_GROUPS, WARM_UPS);
    for (int groups : new int[] {SMALL_GROUPS, LARGE_GROUPS}) {
      costs.add(median(measure(groups, ROUNDS)));
    }
    return costs;
  }

  /** Compiles a project of 10 cached methods once. */
  public ProcessorCost smoke() throws IOException {
    return median(measure(1, 1));
  }

  private List<ProcessorCost> measure(int groups, int rounds) throws IOException {
    Project project = new Project(groups);
    Folders.remove(folder);
    try {
      List<Path> files = project.write(Files.createDirectories(folder.resolve("sources")));
      List<ProcessorCost> costs = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        double plain = compile(files, List.of());
        TimedProcessor timed = new TimedProcessor(processor());
        double whole = compile(files, List.of(timed));
        costs.add(new ProcessorCost(
            project.files(), project.cachedMethods(), plain, whole, timed.nanos()));
      }
      return costs;
    } finally {
      Folders.remove(folder);
    }
  }

  private static ProcessorCost median(List<ProcessorCost> costs) {
    ProcessorCost any = costs.get(0);
    return new ProcessorCost(
        any.files(),
        any.cachedMethods(),
        median(costs, ProcessorCost::plainNanos),
        median(costs, ProcessorCost::wholeNanos),
        median(costs, ProcessorCost::processorNanos));
  }

  private static double median(List<ProcessorCost> costs, ToDoubleFunction<ProcessorCost> part) {
    double[] sorted = costs.stream().mapToDouble(part).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /** The time it takes, in ns. */
  private double compile(List<Path> files, List<Processor> processors) throws IOException {
    Path classes = folder.resolve("classes");
    Folders.remove(classes);
    Files.createDirectories(classes);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        new ArrayList<>(List.of("--release", "17", "-cp", classPath(), "-d", classes.toString()));
    if (processors.isEmpty()) {
      options.add("-proc:none");
    }
    long start = TimedProcessor.cpuNanos();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task = compiler.getTask(
          said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      if (!task.call()) {
        throw new IOException("The project does not compile: " + said);
      }
    }
    return TimedProcessor.cpuNanos() - start;
  }

  private static Processor processor() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(provider -> provider.type().getName().startsWith("io.memoir."))
        .map(ServiceLoader.Provider::get)
        .findFirst()
        .orElseThrow();
  }

  private static String classPath() {
    return Stream.of(CacheData.class, Caches.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(URI.create(location.toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
