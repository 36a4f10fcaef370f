package io.memoir.samples.sales.report;

/**
 * One column of a table.
 *
 * <p>Immutable.
 *
 * @param title what stands above it
 * @param isNumber whether its cells end at the right edge, as numbers do, and not begin at the left
 */
record Column(String title, boolean isNumber) {
  static Column text(String title) {
    return new Column(title, false);
  }

  static Column number(String title) {
    return new Column(title, true);
  }

  /** Returns {@code cell} filled with blanks to {@code width} characters; a longer one is whole. */
  String pad(String cell, int width) {
    String blanks = " ".repeat(Math.max(0, width - cell.length()));
    return isNumber ? blanks + cell : cell + blanks;
  }
}
