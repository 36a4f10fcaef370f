package io.memoir.benchmarks.report;

/**
 * A goal and whether it is met; immutable.
 *
 * @param scenario what is done
 * @param goal what it may take
 * @param measured what it took
 * @param met {@code yes}, {@code no} or {@code not measured}
 */
record Verdict(String scenario, String goal, String measured, String met) {

  private static final String NOT_MEASURED = "not measured";

  static Verdict of(String scenario, String goal, String measured, boolean isMet) {
    return new Verdict(scenario, goal, measured, isMet ? "yes" : "**no**");
  }

  static Verdict missing(String scenario, String goal) {
    return new Verdict(scenario, goal, "", NOT_MEASURED);
  }
}
