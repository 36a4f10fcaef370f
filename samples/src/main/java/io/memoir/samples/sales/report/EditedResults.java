package io.memoir.samples.sales.report;

import io.memoir.samples.sales.SalesQueries;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Spoils results as a careless caller would, and shows that the next caller's are whole.
 *
 * <p>For one thread.
 */
final class EditedResults {
  private final SalesQueries queries;
  private final DataSource db;

  EditedResults(SalesQueries queries, DataSource db) {
    this.queries = queries;
    this.db = db;
  }

  /**
   * Clears a list of customers and a list inside the map of revenues, and asks for both again.
   *
   * @throws SQLException when a query throws it
   */
  Table table() throws SQLException {
    Table table = new Table(
        "A caller edits its results; the next caller's are whole",
        Column.text("Code"),
        Column.number("Size"),
        Column.text("First row"));
    add(table, "rows", "topCustomers(\"WA\", 10)", () -> queries.topCustomers("WA", 10, db));
    add(
        table,
        "food",
        "revenueByFamily(1998).get(\"Food\")",
        () -> queries.revenueByFamily(1998, db).getOrDefault("Food", List.of()));
    return table;
  }

  private static <E> void add(Table table, String name, String code, Timed.Call<List<E>> query)
      throws SQLException {
    List<E> rows = query.run();
    addRow(table, name + " = " + code, rows);
    rows.clear();
    addRow(table, name + ".clear()", rows);
    addRow(table, code, query.run());
  }

  private static void addRow(Table table, String code, List<?> rows) {
    String first = rows.isEmpty() ? "" : Figures.shortened(rows.get(0).toString(), 45);
    table.add(code, Figures.count(rows.size()), first);
  }
}
