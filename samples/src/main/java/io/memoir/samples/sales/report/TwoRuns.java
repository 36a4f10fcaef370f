package io.memoir.samples.sales.report;

import io.memoir.runtime.CacheStats;
import java.time.Duration;
import java.util.Locale;

/**
 * What one call cost the first time and the second.
 *
 * <p>Immutable.
 *
 * @param call the call as a reader would write it
 * @param first the time of the first run
 * @param opening the part of the first run that opened the database; zero if it was open
 * @param second the time of the second run
 * @param isSame whether both runs gave equal answers
 * @param stats the function's counts after both runs
 */
record TwoRuns(
    String call,
    Duration first,
    Duration opening,
    Duration second,
    boolean isSame,
    CacheStats stats) {
  /** Returns how many times faster the second run was; opening the database does not count. */
  long factor() {
    return Math.round((double) first.minus(opening).toNanos() / Math.max(1, second.toNanos()));
  }

  /** Whether the first run found its answer on disk. */
  boolean isRecalled() {
    return stats.disk().hits() > 0;
  }

  /** Says everything in two lines. */
  String sentences() {
    if (isRecalled()) {
      return String.format(
          Locale.ROOT,
          "First run %s: read from disk; it had been computed in %s.%n"
              + "Second run %s: from memory, %s answer. Misses %d, hits %d.",
          Figures.time(first),
          Figures.time(stats.disk().timeSaved()),
          Figures.time(second),
          isSame ? "the same" : "ANOTHER",
          stats.misses(),
          stats.hits());
    }
    String open =
        opening.isZero() ? "" : ", of which " + Figures.seconds(opening) + " opened the database";
    return String.format(
        Locale.ROOT,
        "First run %s%s.%nSecond run %s: %,d times faster, %s answer. Misses %d, hits %d.",
        Figures.time(first),
        open,
        Figures.time(second),
        factor(),
        isSame ? "the same" : "ANOTHER",
        stats.misses(),
        stats.hits());
  }
}
