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

  /** Returns the newest times; there must have been a call. */
  TwoRuns last() {
    return runs.get(runs.size() - 1);
  }

  /** Returns how many first runs found their answers on disk. */
  long recalled() {
    return runs.stream().filter(TwoRuns::isRecalled).count();
  }

  /** Returns how many calls there were. */
  int size() {
    return runs.size();
  }

  /** Returns what it had taken to compute the answers that were found on disk. */
  Duration saved() {
    return runs.stream()
        .map(run -> run.stats().disk().timeSaved())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** Returns what it took to compute the other answers. */
  Duration computed() {
    return runs.stream()
        .map(run -> run.stats().totalLoadTime())
        .reduce(Duration.ZERO, Duration::plus);
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
