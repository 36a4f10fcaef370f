package io.memoir.samples.dashboard;

import io.memoir.samples.sales.CustomerRevenue;
import io.memoir.samples.sales.MonthRevenue;
import io.memoir.samples.sales.ProductPair;
import io.memoir.samples.sales.PromotionLift;
import io.memoir.samples.sales.SalesQueries;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Sales without a database, for any threads: they count their runs, and can be made to wait. */
final class CountingSales implements SalesQueries {
  final AtomicInteger revenues = new AtomicInteger();
  final AtomicInteger pairs = new AtomicInteger();
  final AtomicInteger customers = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);
  private volatile boolean failing;

  /** From now on the revenue waits until the latch is at zero. */
  CountDownLatch closeGate() {
    CountDownLatch closed = new CountDownLatch(1);
    gate = closed;
    return closed;
  }

  void fail() {
    failing = true;
  }

  @Override
  public Map<String, List<MonthRevenue>> revenueByFamily(int year, DataSource db)
      throws SQLException {
    revenues.incrementAndGet();
    try {
      if (!gate.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The gate stayed closed.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return Map.of(
        "Drink & Food", List.of(new MonthRevenue(Month.MAY, 3, new BigDecimal(year + ".50"))));
  }

  @Override
  public List<CustomerRevenue> topCustomers(String state, int limit, DataSource db)
      throws SQLException {
    customers.incrementAndGet();
    if (failing) {
      throw new SQLException("the connection <b>broke</b>");
    }
    return List.of(
        new CustomerRevenue(1, "<b>Anna \"A\" & 'B'</b>", state, limit, new BigDecimal("12.50")));
  }

  @Override
  public List<ProductPair> marketBaskets(int year, int minimumBaskets, int limit, DataSource db) {
    pairs.incrementAndGet();
    return List.of(new ProductPair("Bread", "Salsa", minimumBaskets));
  }

  @Override
  public List<PromotionLift> promotionLift(int year, int minimumStoreDays, DataSource db) {
    throw new UnsupportedOperationException("not on the page");
  }
}
