package io.memoir.samples.sales.report;

import io.memoir.samples.sales.CustomerRevenue;
import io.memoir.samples.sales.MonthRevenue;
import io.memoir.samples.sales.ProductPair;
import io.memoir.samples.sales.PromotionLift;
import java.math.BigDecimal;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The answers of the sales queries as tables. Stateless; safe for any threads. */
final class SalesTables {
  private SalesTables() {}

  /** Makes one row per month and one column per family, with totals on both sides. */
  static Table revenue(String title, Map<String, List<MonthRevenue>> families) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.text("Month"));
    families.keySet().forEach(family -> columns.add(Column.number(family)));
    columns.add(Column.number("All"));
    Table table = new Table(title, columns.toArray(Column[]::new));
    for (Month month : months(families)) {
      table.add(row(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH), families, month));
    }
    table.add(row("Year", families, Month.values()));
    return table;
  }

  static Table customers(String title, List<CustomerRevenue> customers) {
    Table table = new Table(
        title,
        Column.number(""),
        Column.text("Customer"),
        Column.text("City"),
        Column.number("Days"),
        Column.number("Revenue"));
    int place = 0;
    for (CustomerRevenue customer : customers) {
      place++;
      table.add(
          Figures.count(place),
          customer.name(),
          customer.city(),
          Figures.count(customer.days()),
          Figures.money(customer.revenue()));
    }
    return table;
  }

  static Table pairs(String title, List<ProductPair> pairs) {
    Table table =
        new Table(title, Column.text("Product"), Column.text("and"), Column.number("Baskets"));
    for (ProductPair pair : pairs) {
      table.add(pair.first(), pair.second(), Figures.count(pair.baskets()));
    }
    return table;
  }

  /** Shows the first {@code limit} promotions. */
  static Table promotions(String title, List<PromotionLift> promotions, int limit) {
    Table table = new Table(
        title,
        Column.text("Promotion"),
        Column.number("Store days"),
        Column.number("Per promotion day"),
        Column.number("Per ordinary day"),
        Column.number("Lift"));
    for (PromotionLift promotion : promotions.subList(0, Math.min(limit, promotions.size()))) {
      table.add(
          promotion.promotion(),
          Figures.count(promotion.storeDays()),
          Figures.money(promotion.revenue()),
          Figures.money(promotion.ordinaryRevenue()),
          Figures.percent(promotion.lift()));
    }
    return table;
  }

  private static SortedSet<Month> months(Map<String, List<MonthRevenue>> families) {
    TreeSet<Month> months = new TreeSet<>();
    families.values().forEach(rows -> rows.forEach(row -> months.add(row.month())));
    return months;
  }

  private static String[] row(
      String title, Map<String, List<MonthRevenue>> families, Month... months) {
    List<BigDecimal> sums =
        families.values().stream().map(rows -> sum(rows, List.of(months))).toList();
    BigDecimal all = sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Stream.of(
            Stream.of(title), sums.stream().map(Figures::money), Stream.of(Figures.money(all)))
        .flatMap(cells -> cells)
        .toArray(String[]::new);
  }

  private static BigDecimal sum(List<MonthRevenue> rows, List<Month> months) {
    return rows.stream()
        .filter(row -> months.contains(row.month()))
        .map(MonthRevenue::revenue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
