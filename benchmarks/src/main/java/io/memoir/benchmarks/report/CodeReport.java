package io.memoir.benchmarks.report;

import io.memoir.benchmarks.code.CodeCost;
import io.memoir.benchmarks.code.CodeProject;
import java.util.List;

/** The table of docs/benchmarks-code.md, from the results of one run. */
public final class CodeReport {

  private static final double MILLIS = 1e6;
  private static final int FIRST_MILLIS = 200;
  private static final int FURTHER_MILLIS = 2;
  private static final int REMEMBERED_MILLIS = 30;

  private CodeReport() {}

  /**
   * Writes the table.
   *
   * @param conditions under which it was measured, one line for each
   */
  public static String of(CodeCost cost, List<String> conditions) {
    StringBuilder text = new StringBuilder();
    conditions.forEach(line -> text.append("- ").append(line).append('\n'));
    text.append("- Most parts that one function reaches: ").append(cost.parts()).append('\n');
    MarkdownTable goals = new MarkdownTable(List.of("scenario", "goal", "measured", "met"));
    String program = "in a fresh JVM with " + CodeProject.CLASSES + " classes";
    List.of(
            verdict("the first function, " + program, FIRST_MILLIS, cost.firstNanos()),
            verdict("each further function", FURTHER_MILLIS, cost.furtherNanos()),
            verdict(
                "the first function, nothing changed", REMEMBERED_MILLIS, cost.rememberedNanos()))
        .forEach(verdict -> goals.row(
            List.of(verdict.scenario(), verdict.goal(), verdict.measured(), verdict.met())));
    return text.append("\n").append(goals).toString();
  }

  private static Verdict verdict(String scenario, int mostMillis, double nanos) {
    double millis = nanos / MILLIS;
    return Verdict.of(
        scenario, "≤ " + mostMillis + " ms", Numbers.plain(millis) + " ms", millis <= mostMillis);
  }
}
