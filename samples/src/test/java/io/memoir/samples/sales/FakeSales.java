package io.memoir.samples.sales;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sales queries without a database: they count their calls and answer with their arguments. */
public final class FakeSales implements SalesQueries {
  private int calls;
  private @Nullable SQLException failure;

  /** Creates the queries; they answer. */
  public FakeSales() {}

  /** Returns how often any query ran. */
  public int calls() {
    return calls;
  }

  void failWith(SQLException next) {
    failure = next;
  }

  void recover() {
    failure = null;
  }

  @Override
  public Map<String, List<MonthRevenue>> revenueByFamily(int year, DataSource db)
      throws SQLException {
    run();
    MonthRevenue january = new MonthRevenue(Month.JANUARY, 3, new BigDecimal(year + ".50"));
    return new TreeMap<>(
        Map.of("Drink", new ArrayList<>(), "Food", new ArrayList<>(List.of(january))));
  }

  @Override
  public List<CustomerRevenue> topCustomers(String state, int limit, DataSource db)
      throws SQLException {
    run();
    List<CustomerRevenue> customers = new ArrayList<>();
    for (int i = 1; i <= limit; i++) {
      customers.add(new CustomerRevenue(i, "Customer " + i, state, i, new BigDecimal("1234.50")));
    }
    return customers;
  }

  @Override
  public List<ProductPair> marketBaskets(int year, int minimumBaskets, int limit, DataSource db)
      throws SQLException {
    run();
    return new ArrayList<>(List.of(new ProductPair("Bread", "Salsa " + year, minimumBaskets)));
  }

  @Override
  public List<PromotionLift> promotionLift(int year, int minimumStoreDays, DataSource db)
      throws SQLException {
    run();
    return new ArrayList<>(List.of(new PromotionLift(
        "Sale of " + year, minimumStoreDays, new BigDecimal("1250"), new BigDecimal(1000))));
  }

  private void run() throws SQLException {
    calls++;
    if (failure != null) {
      throw failure;
    }
  }
}
