package io.memoir.benchmarks.report;

import io.memoir.benchmarks.check.Checked;
import io.memoir.benchmarks.peer.Peer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a call of Memoir may cost, as a ratio to something else in the same run, and whether it
 * does. Times are CPU times of the calling thread, but for two threads, where waiting for each
 * other counts too: there it is time on the wall.
 */
final class Goals {

  /** Half a byte: JMH spreads what else allocates over all operations. */
  private static final double SPREAD_BYTES = 0.5;

  private static final List<Peer> ANNOTATED =
      List.of(Peer.SPRING, Peer.SPRING_SYNC, Peer.MICRONAUT, Peer.MICRONAUT_ATOMIC);

  private final Results results;
  private final List<Verdict> verdicts = new ArrayList<>();

  private Goals(Results results) {
    this.results = results;
  }

  /** Judges a run, goal by goal. */
  static List<Verdict> judge(Results results) {
    Goals goals = new Goals(results);
    goals.hits();
    goals.arrays();
    goals.copies();
    goals.stores();
    goals.heap();
    goals.answers();
    return List.copyOf(goals.verdicts);
  }

  private void hits() {
    String a = "A (long) → String hit";
    atMost(a, "Caffeine", 1.5, memoir("LongHit.hit"), cpu("LongHit.hit", Peer.CAFFEINE));
    bytesAtMost(a, 0, "LongHit.hit");
    atLeast(a, "less than Spring and Micronaut", 25, fastestAnnotated(), memoir("LongHit.hit"));
    String b = "B (String, int) → record hit";
    atMost(b, "Caffeine", 1.2, memoir("PairHit.hit"), cpu("PairHit.hit", Peer.CAFFEINE));
    bytesAtMost(b, 24, "PairHit.hit");
    atMost(
        "C List of 10 strings → record hit",
        "Caffeine",
        1.5,
        memoir("ListHit.hit"),
        cpu("ListHit.hit", Peer.CAFFEINE));
    nanosAtMost("N no arguments", 2, memoir("NoArguments.hit"));
  }

  private void arrays() {
    Optional<Double> pass = cpu("ArrayHash.hash4jOverBytes");
    atMost("D 1 MB array, same instance", "XXH3-128", 1.7, memoir("ArrayHit.sameInstance"), pass);
    atMost("D 1 MB array, equal copy", "XXH3-128", 1.7, memoir("ArrayHit.equalCopy"), pass);
    allRight("D 1 MB array, changed by its caller", "D ");
  }

  private void copies() {
    atMost(
        "E by-value hit, 100 immutable records",
        "new ArrayList<>(list)",
        1.5,
        memoir("HistoryHit.hit"),
        cpu("ListCopy.copy"));
    atLeast(
        "E2 by-value hit, 1,000 mutable beans",
        "less than FST's round trip",
        10,
        cpu("OrdersRoundTrip.fst"),
        memoir("OrdersHit.hit"));
    atMost(
        "E3 by-value hit, table of 4 columns",
        "clone() of its arrays",
        1.15,
        cpu("TableHit.hit"),
        cpu("TableHit.copyByClone"));
  }

  private void stores() {
    atMost(
        "F miss + evict at 1,000 results",
        "Caffeine",
        1.0,
        memoir("MissAndEvict.miss"),
        cpu("MissAndEvict.miss", Peer.CAFFEINE));
    for (String parameters : Threads.PARAMETERS) {
      atMost(
          "G 2 threads, " + Threads.describe(parameters),
          "its 1-thread time",
          2,
          wall("SharedHit.twoThreads", parameters),
          wall("SharedHit.oneThread", parameters));
    }
  }

  private void heap() {
    heapAtMost("J heap per long → Long result, bounded", 137, true);
    heapAtMost("J heap per long → Long result, unbounded", 96, false);
  }

  private void answers() {
    allRight("I factorial(2000) on a default stack", "I fact(2000)");
    allRight("I the same, in a class of its own", "I own class");
    allRight("all checks", "");
  }

  private void atMost(
      String scenario, String of, double limit, Optional<Double> above, Optional<Double> below) {
    String goal = "≤ " + Numbers.plain(limit) + " × " + of;
    ratio(scenario, goal, above, below)
        .ifPresent(ratio -> add(scenario, goal, Numbers.plain(ratio) + " ×", ratio <= limit));
  }

  private void atLeast(
      String scenario, String of, double limit, Optional<Double> above, Optional<Double> below) {
    String goal = "≥ " + Numbers.plain(limit) + " × " + of;
    ratio(scenario, goal, above, below)
        .ifPresent(ratio -> add(scenario, goal, Numbers.plain(ratio) + " ×", ratio >= limit));
  }

  private Optional<Double> ratio(
      String scenario, String goal, Optional<Double> above, Optional<Double> below) {
    Optional<Double> ratio = above.flatMap(a -> below.map(b -> a / b));
    if (ratio.isEmpty()) {
      verdicts.add(Verdict.missing(scenario, goal));
    }
    return ratio;
  }

  private void bytesAtMost(String scenario, double limit, String benchmark) {
    valueAtMost(
        scenario,
        limit,
        " B allocated",
        SPREAD_BYTES,
        results.find(benchmark, Peer.MEMOIR).map(Measurement::bytes));
  }

  private void nanosAtMost(String scenario, double limit, Optional<Double> nanos) {
    valueAtMost(scenario, limit, " ns", 0, nanos);
  }

  private void heapAtMost(String scenario, double limit, boolean isBounded) {
    valueAtMost(scenario, limit, " B", SPREAD_BYTES, results.heap(Peer.MEMOIR, isBounded));
  }

  private void valueAtMost(
      String scenario, double limit, String unit, double tolerance, Optional<Double> value) {
    String goal = "≤ " + Numbers.plain(limit) + unit;
    value.ifPresentOrElse(
        v -> add(scenario, goal, Numbers.plain(v) + unit, v <= limit + tolerance),
        () -> verdicts.add(Verdict.missing(scenario, goal)));
  }

  private void allRight(String scenario, String prefix) {
    List<Checked> checks = results.checks(Peer.MEMOIR, prefix);
    if (checks.isEmpty()) {
      verdicts.add(Verdict.missing(scenario, "right"));
      return;
    }
    long right = checks.stream().filter(checked -> checked.outcome().isRight()).count();
    add(scenario, "right", right + " of " + checks.size(), right == checks.size());
  }

  private void add(String scenario, String goal, String measured, boolean isMet) {
    verdicts.add(Verdict.of(scenario, goal, measured, isMet));
  }

  private Optional<Double> memoir(String benchmark) {
    return cpu(benchmark, Peer.MEMOIR);
  }

  private Optional<Double> cpu(String benchmark, Peer peer) {
    return results.find(benchmark, peer).map(Measurement::cpuNanos);
  }

  private Optional<Double> cpu(String benchmark) {
    return results.find(benchmark).map(Measurement::cpuNanos);
  }

  private Optional<Double> wall(String benchmark, String parameters) {
    return results.find(benchmark, Peer.MEMOIR.name(), parameters).map(Measurement::wallNanos);
  }

  /** The least of them all: to be that much faster than each is to be so than the fastest. */
  private Optional<Double> fastestAnnotated() {
    return ANNOTATED.stream()
        .flatMap(peer -> cpu("LongHit.hit", peer).stream())
        .min(Double::compare);
  }
}
