package io.memoir.benchmarks.report;

import io.memoir.benchmarks.disk.DiskCost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What results on disk may cost, and whether they do. Ratios are of the CPU time of the calling
 * thread, the system's part of it included, which other programs disturb less; all else is time on
 * the wall.
 */
final class DiskGoals {

  private static final double MICROS = 1e3;
  private static final double MILLIS = 1e6;
  private static final double SECONDS = 1e9;

  /** Not measured here: on the machine of the goals, 10,000 results of 1 KB, page cache warm. */
  private static final double STREAMLIT_READ_MICROS = 109;

  /** Likewise. */
  private static final double JOBLIB_READ_MICROS = 85;

  private final DiskResults results;
  private final List<Verdict> verdicts = new ArrayList<>();

  private DiskGoals(DiskResults results) {
    this.results = results;
  }

  /** Judges a run, goal by goal. */
  static List<Verdict> judge(DiskResults results) {
    DiskGoals goals = new DiskGoals(results);
    goals.sizes();
    goals.starts();
    goals.tables();
    goals.memory();
    return List.copyOf(goals.verdicts);
  }

  private void sizes() {
    for (String size : List.of("1 KB", "1 MB byte[]", "1 MB long[]")) {
      for (String direction : List.of("write ", "read ")) {
        String scenario = direction + size;
        ratioAtMost(
            scenario,
            "plain files",
            size.equals("1 KB") ? 1.5 : 1.3,
            cpu(scenario, "Memoir"),
            cpu(scenario, "plain files"));
      }
    }
  }

  private void starts() {
    String open = "open a directory";
    atMost("open with 100,000 files present", 15, "ms", MILLIS, wall(open, "caches and wrapper"));
    atMost("the same, until the first answer", 15, "ms", MILLIS, wall(open, "both"));
    Optional<Double> read = wall("cold read of 1 KB", "Memoir");
    fiveTimes("Streamlit", STREAMLIT_READ_MICROS, read);
    fiveTimes("joblib", JOBLIB_READ_MICROS, read);
  }

  private void fiveTimes(String peer, double micros, Optional<Double> nanos) {
    String scenario = "cold read of 10,000 × 1 KB";
    String goal = "≥ 5 × less than " + peer + "'s " + Numbers.plain(micros) + " µs";
    judge(scenario, goal, nanos.map(own -> {
      double ratio = micros * MICROS / own;
      String measured = Numbers.plain(own / MICROS) + " µs, " + Numbers.plain(ratio) + " ×";
      return Verdict.of(scenario, goal, measured, ratio >= 5);
    }));
  }

  private void tables() {
    for (String who : List.of("Memoir, whole call", "Memoir, codec and file")) {
      String what = "320 MB table, " + (who.endsWith("call") ? "whole call" : "codec and file");
      atMost("write a " + what, 0.25, "s", SECONDS, wall("write a table", who));
      atMost("read a " + what, 0.15, "s", SECONDS, wall("read a table", who));
    }
    String scenario = "3.2 GB table, heap of twice its size and 5 %";
    String goal = "written, read and right";
    String huge = "3.2 GB table, whole call; peak of the heap";
    judge(
        scenario,
        goal,
        results
            .find(huge, "read")
            .map(cost -> Verdict.of(scenario, goal, "right", true))
            .or(() -> results
                .find(huge, "out of memory")
                .map(cost -> Verdict.of(scenario, goal, "out of memory", false))));
  }

  private void memory() {
    hit("hit in memory, CPU time", Measurement::cpuNanos, 1.1, " ns");
    hit("hit in memory, allocated", Measurement::bytes, 1, " B");
  }

  private void hit(String scenario, ToDoubleFunction<Measurement> part, double limit, String unit) {
    Optional<Double> persist = results.hit("PersistHit.persist").map(part::applyAsDouble);
    Optional<Double> memory = results.hit("PersistHit.memory").map(part::applyAsDouble);
    String goal = "≤ " + Numbers.plain(limit) + " × one that is not on disk";
    judge(
        scenario,
        goal,
        persist.flatMap(own -> memory.map(other -> Verdict.of(
            scenario,
            goal,
            Numbers.plain(own) + unit + ", not on disk " + Numbers.plain(other) + unit,
            // Half a byte: JMH spreads what else allocates over all operations.
            own <= other * limit + (unit.equals(" B") ? 0.5 : 0)))));
  }

  private void ratioAtMost(
      String scenario, String of, double limit, Optional<Double> above, Optional<Double> below) {
    String goal = "≤ " + Numbers.plain(limit) + " × " + of;
    judge(
        scenario,
        goal,
        above.flatMap(a -> below.map(
            b -> Verdict.of(scenario, goal, Numbers.plain(a / b) + " ×", a / b <= limit))));
  }

  private void atMost(
      String scenario, double limit, String unit, double nanos, Optional<Double> value) {
    String goal = "≤ " + Numbers.plain(limit) + " " + unit;
    judge(
        scenario,
        goal,
        value.map(v ->
            Verdict.of(scenario, goal, Numbers.plain(v / nanos) + " " + unit, v <= limit * nanos)));
  }

  private void judge(String scenario, String goal, Optional<Verdict> verdict) {
    verdicts.add(verdict.orElseGet(() -> Verdict.missing(scenario, goal)));
  }

  private Optional<Double> cpu(String scenario, String who) {
    return results.find(scenario, who).map(DiskCost::cpuNanos);
  }

  private Optional<Double> wall(String scenario, String who) {
    return results.find(scenario, who).map(DiskCost::wallNanos);
  }
}
