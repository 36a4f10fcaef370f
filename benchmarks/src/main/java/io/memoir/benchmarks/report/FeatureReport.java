package io.memoir.benchmarks.report;

import io.memoir.benchmarks.feature.Features;
import java.util.List;

/** The table of docs/benchmarks-features.md, from the results of one run. */
public final class FeatureReport {

  private static final double MICRO = 1e3;
  private static final int REPLAY_MICROS = 20;
  private static final double MOST_RATIO = 1.2;

  private FeatureReport() {}

  /**
   * Writes the table.
   *
   * @param hits what {@code FeatureHit} measured, in nanoseconds
   * @param waiters a line about callers that wait for one stage
   * @param conditions under which it was measured, one line for each
   */
  public static String of(List<Measurement> hits, String waiters, List<String> conditions) {
    StringBuilder text = new StringBuilder();
    conditions.forEach(line -> text.append("- ").append(line).append('\n'));
    MarkdownTable times = new MarkdownTable(List.of("hit of a function", "ns", "bytes allocated"));
    for (Measurement hit : hits) {
      times.row(
          List.of(hit.benchmark(), Numbers.plain(hit.cpuNanos()), Numbers.plain(hit.bytes())));
    }
    MarkdownTable goals = new MarkdownTable(List.of("scenario", "goal", "measured", "met"));
    double replay = nanos(hits, "replayed") / MICRO;
    double ratio = nanos(hits, "declared") / nanos(hits, "plain");
    List.of(
            Verdict.of(
                "replay of " + Features.ELEMENTS + " elements",
                "≤ " + REPLAY_MICROS + " µs",
                Numbers.plain(replay) + " µs",
                replay <= REPLAY_MICROS),
            Verdict.of(
                "spinner, refresh and inputs declared, against the same ttl without",
                "≤ " + MOST_RATIO + " ×",
                Numbers.plain(ratio) + " ×",
                ratio <= MOST_RATIO))
        .forEach(verdict -> goals.row(
            List.of(verdict.scenario(), verdict.goal(), verdict.measured(), verdict.met())));
    return text.append('\n')
        .append(goals)
        .append('\n')
        .append(times)
        .append('\n')
        .append(waiters)
        .append('\n')
        .toString();
  }

  private static double nanos(List<Measurement> hits, String name) {
    return hits.stream()
        .filter(hit -> hit.benchmark().endsWith("." + name))
        .mapToDouble(Measurement::cpuNanos)
        .findFirst()
        .orElse(Double.NaN);
  }
}
