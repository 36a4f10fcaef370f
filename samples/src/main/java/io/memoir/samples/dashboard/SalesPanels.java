package io.memoir.samples.dashboard;

import io.memoir.elements.Container;
import io.memoir.elements.Elements;
import io.memoir.inputs.Inputs;
import io.memoir.samples.sales.MonthRevenue;
import io.memoir.samples.sales.SalesQueries;
import io.memoir.spi.Element;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The parts of the page, made of the sales each time they are asked for.
 *
 * <p>As safe for several threads as the queries are.
 */
final class SalesPanels implements Panels {
  private static final int PAIRS = 10;

  private final SalesQueries queries;
  private final DataSource db;

  SalesPanels(SalesQueries queries, DataSource db) {
    this.queries = Objects.requireNonNull(queries, "queries");
    this.db = Objects.requireNonNull(db, "db");
  }

  @Override
  public void revenue() throws SQLException {
    int year = Inputs.value("year", Integer.class);
    Map<String, List<MonthRevenue>> families = queries.revenueByFamily(year, db);

    Elements.emit(heading("Revenue by month, " + year));
    try (Container charts = Elements.container()) {
      families.forEach((family, months) -> charts.emit(chart(family, months)));
    }
    BigDecimal total = families.values().stream()
        .flatMap(List::stream)
        .map(MonthRevenue::revenue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    Elements.inRegion("sidebar", () -> Elements.text("Revenue of " + year + ": " + total));
  }

  private static Element chart(String family, List<MonthRevenue> months) {
    return Element.of("bars")
        .with("title", family)
        .with("labels", months.stream().map(each -> each.month().toString()).toList())
        .with("values", months.stream().map(MonthRevenue::revenue).toList());
  }

  @Override
  public void baskets() throws SQLException {
    int year = Inputs.value("year", Integer.class);
    int baskets = Inputs.value("baskets", Integer.class);
    List<List<Object>> rows = queries.marketBaskets(year, baskets, PAIRS, db).stream()
        .map(pair -> row(pair.first(), pair.second(), pair.baskets()))
        .toList();

    Elements.emit(heading("Bought together in " + baskets + " baskets or more, " + year));
    Elements.emit(table(List.of("Product", "Other product", "Baskets"), rows));
  }

  @Override
  public void customers() throws SQLException {
    String state = Inputs.value("state", String.class);
    int limit = Inputs.value("customers", Integer.class);
    List<List<Object>> rows = queries.topCustomers(state, limit, db).stream()
        .map(each -> row(each.name(), each.city(), each.days(), each.revenue()))
        .toList();

    Elements.emit(heading("The best customers of " + state));
    Elements.emit(table(List.of("Customer", "City", "Days", "Revenue"), rows));
  }

  private static Element heading(String text) {
    return Element.of("heading").with("text", text);
  }

  private static List<Object> row(Object... cells) {
    return List.of(cells);
  }

  private static Element table(List<String> columns, List<List<Object>> rows) {
    return Element.of("table").with("columns", columns).with("rows", rows);
  }
}
