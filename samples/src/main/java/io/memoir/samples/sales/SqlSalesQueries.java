package io.memoir.samples.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * The sales queries in plain SQL, run each time they are asked.
 *
 * <p>It has no fields, so its results may be shared by all instances. Stateless; safe for any
 * threads.
 */
public final class SqlSalesQueries implements SalesQueries {
  private static final String REVENUE_BY_FAMILY = """
      select c."product_family", t."month_of_year", sum(f."unit_sales"), sum(f."store_sales")
      from "%s" f
      join "time_by_day" t on t."time_id" = f."time_id"
      join "product" p on p."product_id" = f."product_id"
      join "product_class" c on c."product_class_id" = p."product_class_id"
      group by c."product_family", t."month_of_year"
      order by c."product_family", t."month_of_year"
      """;

  private static final String TOP_CUSTOMERS = """
      select c."customer_id", c."fullname", c."city",
        count(distinct f."time_id"), sum(f."store_sales") as revenue
      from (
        select "customer_id", "time_id", "store_sales" from "sales_fact_1997"
        union all
        select "customer_id", "time_id", "store_sales" from "sales_fact_1998"
      ) f
      join "customer" c on c."customer_id" = f."customer_id"
      where c."state_province" = ?
      group by c."customer_id", c."fullname", c."city"
      order by revenue desc, c."customer_id"
      fetch first ? rows only
      """;

  /** The inner "distinct": some baskets list a product twice, and a pair counts once per basket. */
  private static final String MARKET_BASKETS = """
      select least(p."product_name", q."product_name") as a,
        greatest(p."product_name", q."product_name") as b, pairs.baskets
      from (
        select one, other, count(*) as baskets
        from (
          select distinct f."customer_id", f."time_id", f."store_id",
            f."product_id" as one, g."product_id" as other
          from "%1$s" f
          join "%1$s" g on g."customer_id" = f."customer_id" and g."time_id" = f."time_id"
            and g."store_id" = f."store_id" and g."product_id" > f."product_id"
        )
        group by one, other
        having count(*) >= ?
      ) pairs
      join "product" p on p."product_id" = pairs.one
      join "product" q on q."product_id" = pairs.other
      order by pairs.baskets desc, a, b
      fetch first ? rows only
      """;

  private static final String PROMOTION_LIFT = """
      with store_days as (
        select "store_id", "time_id", sum("store_sales") as revenue,
          max("promotion_id") as promotion
        from "%1$s"
        group by "store_id", "time_id"
      ), ordinary as (
        select "store_id", avg(revenue) as revenue
        from store_days
        where promotion = 0
        group by "store_id"
      ), promoted as (
        select distinct p."promotion_name", f."store_id", f."time_id"
        from "%1$s" f
        join "promotion" p on p."promotion_id" = f."promotion_id"
        where f."promotion_id" <> 0
      )
      select p."promotion_name", count(*), avg(d.revenue), avg(o.revenue)
      from promoted p
      join store_days d on d."store_id" = p."store_id" and d."time_id" = p."time_id"
      join ordinary o on o."store_id" = p."store_id"
      group by p."promotion_name"
      having count(*) >= ?
      """;

  private static final Comparator<PromotionLift> GREATEST_LIFT_FIRST = Comparator.comparing(
          PromotionLift::lift, Comparator.reverseOrder())
      .thenComparing(PromotionLift::promotion);

  /** Creates the queries; nothing is asked yet. */
  public SqlSalesQueries() {}

  @Override
  public Map<String, List<MonthRevenue>> revenueByFamily(int year, DataSource db)
      throws SQLException {
    Map<String, List<MonthRevenue>> families = new TreeMap<>();
    for (FamilyMonth row : rows(db, of(year, REVENUE_BY_FAMILY), FamilyMonth::read)) {
      families.computeIfAbsent(row.family(), family -> new ArrayList<>()).add(row.revenue());
    }
    return families;
  }

  @Override
  public List<CustomerRevenue> topCustomers(String state, int limit, DataSource db)
      throws SQLException {
    return rows(
        db,
        TOP_CUSTOMERS,
        row -> new CustomerRevenue(
            row.getInt(1), row.getString(2), row.getString(3), row.getInt(4), money(row, 5)),
        state,
        limit);
  }

  @Override
  public List<ProductPair> marketBaskets(int year, int minimumBaskets, int limit, DataSource db)
      throws SQLException {
    return rows(
        db,
        of(year, MARKET_BASKETS),
        row -> new ProductPair(row.getString(1), row.getString(2), row.getInt(3)),
        minimumBaskets,
        limit);
  }

  @Override
  public List<PromotionLift> promotionLift(int year, int minimumStoreDays, DataSource db)
      throws SQLException {
    List<PromotionLift> lifts = rows(
        db,
        of(year, PROMOTION_LIFT),
        row -> new PromotionLift(row.getString(1), row.getInt(2), money(row, 3), money(row, 4)),
        minimumStoreDays);
    lifts.sort(GREATEST_LIFT_FIRST);
    return lifts;
  }

  /** Names the year's table of sales: SQL has no parameters for tables. */
  private static String of(int year, String sql) {
    return switch (year) {
      case 1997 -> sql.formatted("sales_fact_1997");
      case 1998 -> sql.formatted("sales_fact_1998");
      default -> throw new IllegalArgumentException("There are sales of 1997 and 1998 only.");
    };
  }

  private static <R> List<R> rows(DataSource db, String sql, RowReader<R> reader, Object... values)
      throws SQLException {
    try (Connection connection = db.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<R> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    }
  }

  private static BigDecimal money(ResultSet row, int column) throws SQLException {
    return row.getBigDecimal(column).setScale(2, RoundingMode.HALF_UP);
  }

  /** Makes one result from the row at which a result set stands. */
  private interface RowReader<R> {
    R read(ResultSet row) throws SQLException;
  }

  /** One row of the revenue query: a product family and one of its months. */
  private record FamilyMonth(String family, MonthRevenue revenue) {
    static FamilyMonth read(ResultSet row) throws SQLException {
      Month month = Month.of(row.getInt(2));
      return new FamilyMonth(
          row.getString(1), new MonthRevenue(month, row.getLong(3), money(row, 4)));
    }
  }
}
