package io.memoir.samples.sales.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A titled table in plain text whose columns are as wide as their widest cell.
 *
 * <p>For one thread.
 */
final class Table {
  private static final String GAP = "  ";

  private final String title;
  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  Table(String title, Column... columns) {
    this.title = title;
    this.columns = List.of(columns);
  }

  /**
   * Adds a row below the others.
   *
   * @throws IllegalArgumentException when there is not one cell per column; nothing is added
   */
  void add(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "A row of \"%s\" has %d cells, not %d.".formatted(title, columns.size(), cells.length));
    }
    rows.add(List.of(cells));
  }

  /** Returns the lines: title, column titles, a rule, the rows; without blanks at their ends. */
  @Override
  public String toString() {
    List<Integer> widths =
        IntStream.range(0, columns.size()).mapToObj(this::width).toList();
    List<String> lines = new ArrayList<>();
    lines.add(title);
    lines.add(line(columns.stream().map(Column::title).toList(), widths));
    lines.add(widths.stream().map("-"::repeat).collect(Collectors.joining(GAP)));
    rows.forEach(row -> lines.add(line(row, widths)));
    return String.join("\n", lines);
  }

  private int width(int column) {
    int widest = columns.get(column).title().length();
    for (List<String> row : rows) {
      widest = Math.max(widest, row.get(column).length());
    }
    return widest;
  }

  private String line(List<String> cells, List<Integer> widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> columns.get(i).pad(cells.get(i), widths.get(i)))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }
}
