package io.memoir.benchmarks.run;

import io.memoir.benchmarks.code.CodeCost;
import io.memoir.benchmarks.code.CodeProject;
import io.memoir.benchmarks.code.FirstFingerprints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Takes fingerprints in JVMs that have done nothing yet. */
final class CodeRun {

  private static final int JVMS = 11;
  private static final int FEW_CLASSES = 20;

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
      Path compiled = project.compile();
      List<CodeCost> costs = new ArrayList<>();
      for (int i = 0; i < jvms; i++) {
        costs.add(read(Child.run(compiled, List.of(), FirstFingerprints.class, project.names())));
      }
      return new CodeCost(
          median(costs, CodeCost::firstNanos),
          median(costs, CodeCost::furtherNanos),
          costs.get(0).parts());
    } finally {
      project.remove();
    }
  }

  private static CodeCost read(String line) {
    String[] parts = line.split(" ", -1);
    return new CodeCost(
        Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Integer.parseInt(parts[2]));
  }

  private static double median(List<CodeCost> costs, ToDoubleFunction<CodeCost> part) {
    double[] sorted = costs.stream().mapToDouble(part).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
