package io.memoir.benchmarks.report;

import io.memoir.benchmarks.disk.DiskCost;
import java.util.List;

/** The tables of docs/benchmarks-disk.md, from the results of one run. */
public final class DiskReport {

  private static final double MICROS = 1e3;
  private static final double MEGABYTES = 1e6;

  private DiskReport() {}

  /**
   * Writes all tables.
   *
   * @param results what was measured
   * @param conditions under which, one line for each
   */
  public static String of(DiskResults results, List<String> conditions) {
    StringBuilder text = new StringBuilder();
    conditions.forEach(line -> text.append("- ").append(line).append('\n'));
    text.append("\n### Goals\n\n").append(goals(results));
    text.append("\n### What it took\n\n").append(costs(results));
    text.append("\n### Hits in memory\n\n").append(hits(results));
    return text.toString();
  }

  private static String goals(DiskResults results) {
    MarkdownTable table = new MarkdownTable(List.of("scenario", "goal", "measured", "met"));
    for (Verdict verdict : DiskGoals.judge(results)) {
      table.row(List.of(verdict.scenario(), verdict.goal(), verdict.measured(), verdict.met()));
    }
    return table.toString();
  }

  private static String costs(DiskResults results) {
    MarkdownTable table =
        new MarkdownTable(List.of("scenario", "who", "wall, µs", "CPU, µs", "allocated, MB"));
    for (DiskCost cost : results.costs()) {
      table.row(List.of(
          cost.scenario(),
          cost.who(),
          number(cost.wallNanos() / MICROS),
          number(cost.cpuNanos() / MICROS),
          number(cost.bytes() / MEGABYTES)));
    }
    return table.toString();
  }

  private static String hits(DiskResults results) {
    MarkdownTable table = new MarkdownTable(List.of("benchmark", "CPU, ns", "bytes"));
    for (Measurement hit : results.hits()) {
      table.row(List.of(hit.benchmark(), number(hit.cpuNanos()), number(hit.bytes())));
    }
    return table.toString();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Numbers.plain(value);
  }
}
