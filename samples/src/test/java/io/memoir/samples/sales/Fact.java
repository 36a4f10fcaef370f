package io.memoir.samples.sales;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One sale as it stands in the data: the raw material for figures computed without SQL. */
record Fact(String product, String promotion, Basket basket, BigDecimal units, BigDecimal revenue) {
  /** Reads all sales of 1997. */
  static List<Fact> of1997(DataSource db) throws SQLException {
    String sql = """
        select p."product_name", m."promotion_name", f."customer_id", f."time_id", f."store_id",
          f."unit_sales", f."store_sales"
        from "sales_fact_1997" f
        join "product" p on p."product_id" = f."product_id"
        join "promotion" m on m."promotion_id" = f."promotion_id"
        """;
    List<Fact> facts = new ArrayList<>();
    try (Connection connection = db.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Basket basket = new Basket(row.getInt(3), row.getInt(4), row.getInt(5));
        facts.add(new Fact(
            row.getString(1),
            row.getString(2),
            basket,
            row.getBigDecimal(6),
            row.getBigDecimal(7)));
      }
    }
    return facts;
  }

  boolean isOrdinary() {
    return promotion.equals("No Promotion");
  }

  StoreDay storeDay() {
    return new StoreDay(basket.store(), basket.time());
  }

  /** What one customer bought on one day in one store. */
  record Basket(int customer, int time, int store) {}

  /** One day in one store. */
  record StoreDay(int store, int time) {}
}
