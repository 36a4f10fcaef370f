package io.memoir.benchmarks.run;

import io.memoir.benchmarks.code.CodeCost;
import io.memoir.benchmarks.code.CodeProject;
import io.memoir.benchmarks.code.FirstFingerprints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes fingerprints in JVMs that have done nothing yet. */
final class CodeRun {

  private static final int JVMS = 11;
  private static final int FEW_CLASSES = 20;
  private static final int MOST_RUNS = 100;

  private final Path results;

  CodeRun(Path results) {
    this.results = results;
  }

  /** Medians of several JVMs. */
  CodeCost full() throws IOException, InterruptedException {
    return run(CodeProject.CLASSES, JVMS);
  }

  /** One JVM, few classes. */
  CodeCost smoke() throws IOException, InterruptedException {
    return run(FEW_CLASSES, 1);
  }

  private CodeCost run(int classes, int jvms) throws IOException, InterruptedException {
    CodeProject project = new CodeProject(results, classes);
    try {
      List<Path> path = project.classPath();
      List<double[]> first = new ArrayList<>();
      for (int i = 0; i < jvms; i++) {
        first.add(measure(path, "", project.names()));
      }
      String memory = project.memory().toString();
      for (int i = 0; i < MOST_RUNS && !Files.exists(project.memory()); i++) {
        // Class files that were written just now are not relied on: some runs later they are.
        double[] unused = measure(path, memory, project.names());
      }
      if (!Files.exists(project.memory())) {
        throw new IOException("Nothing is remembered of class files in " + project.memory());
      }
      List<double[]> remembered = new ArrayList<>();
      for (int i = 0; i < jvms; i++) {
        remembered.add(measure(path, memory, project.names()));
      }
      return new CodeCost(
          median(first, 0), median(remembered, 0), median(first, 1), (int) median(first, 2));
    } finally {
      project.remove();
    }
  }

  /** Nanoseconds for the first function, for each further one, and parts. */
  private static double[] measure(List<Path> path, String memory, List<String> names)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(memory));
    arguments.addAll(names);
    String[] parts = Child.runAlone(path, FirstFingerprints.class, arguments).split(" ", -1);
    return Arrays.stream(parts).mapToDouble(Double::parseDouble).toArray();
  }

  private static double median(List<double[]> costs, int part) {
    double[] sorted = costs.stream().mapToDouble(each -> each[part]).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
