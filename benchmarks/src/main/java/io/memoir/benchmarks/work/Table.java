package io.memoir.benchmarks.work;

import java.io.Serializable;

/** Four columns of equal length; the arrays are the caller's, as in a data frame. */
@SuppressWarnings("ArrayRecordComponent") // Copying such arrays is what the scenario measures.
public record Table(long[] ids, double[] prices, double[] volumes, long[] days)
    implements Serializable {

  /** A table of {@code rows} rows that differ. */
  static Table of(int rows) {
    Table table = new Table(new long[rows], new double[rows], new double[rows], new long[rows]);
    for (int row = 0; row < rows; row++) {
      table.ids[row] = row;
      table.prices[row] = row * 0.25;
      table.volumes[row] = row * 3.0;
      table.days[row] = row / 7;
    }
    return table;
  }

  /** Whether a row is as {@link #of} makes it. */
  public boolean hasRow(int row) {
    return ids[row] == row
        && prices[row] == row * 0.25
        && volumes[row] == row * 3.0
        && days[row] == row / 7;
  }

  /** Copies each array, and nothing else: the least that a private copy can cost. */
  public Table copyByClone() {
    return new Table(ids.clone(), prices.clone(), volumes.clone(), days.clone());
  }
}
