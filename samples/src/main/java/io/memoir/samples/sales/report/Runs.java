package io.memoir.samples.sales.report;

import io.memoir.runtime.CacheStats;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes every call twice and keeps the times.
 *
 * <p>For one thread.
 */
final class Runs {
  private final Supplier<CacheStats> database;
  private final List<TwoRuns> runs = new ArrayList<>();

  /** Counts what {@code database} spends on loading as the opening of the database. */
  Runs(Supplier<CacheStats> database) {
    this.database = database;
  }

  /**
   * Makes a call twice.
   *
   * @return what the second run returned
   * @throws SQLException when a run throws it; no times are kept
   */
  <R> R twice(String call, Timed.Call<R> query, Supplier<CacheStats> stats) throws SQLException {
    Duration openingBefore = database.get().totalLoadTime();
    Timed<R> first = Timed.of(query);
    Duration opening = database.get().totalLoadTime().minus(openingBefore);
    Timed<R> second = Timed.of(query);
    boolean isSame = first.result().equals(second.result());
    runs.add(new TwoRuns(call, first.time(), opening, second.time(), isSame, stats.get()));
    return second.result();
  }

  /** Returns the oldest times; there must have been a call. */
  TwoRuns first() {
    return runs.get(0);
  }

  /** Returns the newest times; there must have been a call. */
  TwoRuns last() {
    return runs.get(runs.size() - 1);
  }

  /** Returns one row per call; the first runs are without the opening of the database. */
  Table summary() {
    Table table = new Table(
        "Summary (first runs without opening the database)",
        Column.text("Call"),
        Column.number("First run"),
        Column.number("Second run"),
        Column.number("Factor"),
        Column.number("Misses"),
        Column.number("Hits"));
    for (TwoRuns run : runs) {
      table.add(
          run.call(),
          Figures.time(run.first().minus(run.opening())),
          Figures.time(run.second()),
          Figures.count(run.factor()),
          Figures.count(run.stats().misses()),
          Figures.count(run.stats().hits()));
    }
    return table;
  }
}
