package io.memoir.benchmarks.report;

import io.memoir.benchmarks.processor.ProcessorCost;
import java.util.List;

/** The tables of docs/benchmarks-processor.md, from the results of one run. */
public final class ProcessorReport {

  private static final double MILLIS = 1e6;
  private static final double PERCENT = 100;

  /** How much more one method may cost in a project of ten times as many. */
  private static final double LINEAR = 1.2;

  private ProcessorReport() {}

  /**
   * Writes all tables.
   *
   * @param small the smaller project
   * @param large the larger one
   * @param conditions under which they were compiled, one line for each
   */
  public static String of(ProcessorCost small, ProcessorCost large, List<String> conditions) {
    StringBuilder text = new StringBuilder();
    conditions.forEach(line -> text.append("- ").append(line).append('\n'));
    MarkdownTable goals = new MarkdownTable(List.of("scenario", "goal", "measured", "met"));
    for (Verdict verdict : List.of(perMethod(large), linear(small, large), share(large))) {
      goals.row(List.of(verdict.scenario(), verdict.goal(), verdict.measured(), verdict.met()));
    }
    text.append("\n### Goals\n\n").append(goals);
    MarkdownTable costs = new MarkdownTable(List.of(
        "files",
        "cached methods",
        "without the processor, ms",
        "with it and the wrappers, ms",
        "in the processor, ms",
        "for one method, ms",
        "share, %"));
    for (ProcessorCost cost : List.of(small, large)) {
      costs.row(List.of(
          "" + cost.files(),
          "" + cost.cachedMethods(),
          Numbers.plain(cost.plainNanos() / MILLIS),
          Numbers.plain(cost.wholeNanos() / MILLIS),
          Numbers.plain(cost.processorNanos() / MILLIS),
          Numbers.plain(cost.perMethod() / MILLIS),
          Numbers.plain(cost.share() * PERCENT)));
    }
    return text.append("\n### What it took\n\n").append(costs).toString();
  }

  private static Verdict perMethod(ProcessorCost large) {
    double millis = large.perMethod() / MILLIS;
    return Verdict.of(
        "one cached method of " + large.cachedMethods(),
        "≤ 1 ms",
        Numbers.plain(millis) + " ms",
        millis <= 1);
  }

  private static Verdict linear(ProcessorCost small, ProcessorCost large) {
    double ratio = large.perMethod() / small.perMethod();
    return Verdict.of(
        "the same, beside one of " + small.cachedMethods(),
        "≤ " + Numbers.plain(LINEAR) + " ×",
        Numbers.plain(ratio) + " ×",
        ratio <= LINEAR);
  }

  private static Verdict share(ProcessorCost large) {
    double percent = large.share() * PERCENT;
    return Verdict.of(
        "the processor in the build of " + large.files() + " files",
        "≤ 10 % of the time without it",
        Numbers.plain(percent) + " %",
        percent <= 10);
  }
}
