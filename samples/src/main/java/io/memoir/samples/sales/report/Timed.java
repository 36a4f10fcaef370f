package io.memoir.samples.sales.report;

import java.sql.SQLException;
import java.time.Duration;

/**
 * A result and how long it took to get.
 *
 * <p>As safe for several threads as the result is.
 *
 * @param <R> the type of the result
 * @param result what the call returned
 * @param time from call to return, by the clock on the wall
 */
record Timed<R>(R result, Duration time) {
  /**
   * Makes a call.
   *
   * @throws SQLException when the call throws it
   */
  static <R> Timed<R> of(Call<R> call) throws SQLException {
    long start = System.nanoTime();
    R result = call.run();
    return new Timed<>(result, Duration.ofNanos(System.nanoTime() - start));
  }

  /** A call of a query. */
  interface Call<R> {
    R run() throws SQLException;
  }
}
