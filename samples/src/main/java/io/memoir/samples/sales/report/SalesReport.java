package io.memoir.samples.sales.report;

import com.zaxxer.hikari.HikariDataSource;
import io.memoir.runtime.Caches;
import io.memoir.samples.sales.Databases_Cached;
import io.memoir.samples.sales.FoodmartDatabases;
import io.memoir.samples.sales.OnDemandDataSource;
import io.memoir.samples.sales.SalesQueries_Cached;
import io.memoir.samples.sales.SqlSalesQueries;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Prints a sales report in which every question is asked twice.
 *
 * <p>For one thread.
 */
public final class SalesReport {
  private static final int ROWS = 10;

  private final SalesQueries_Cached queries;
  private final Databases_Cached databases;
  private final DataSource db;
  private final PrintStream out;
  private final Runs runs;

  /**
   * Creates a report; nothing is asked and no database is opened yet.
   *
   * @param queries what is asked
   * @param databases opens the database when the first miss needs it
   * @param out takes the text
   */
  public SalesReport(SalesQueries_Cached queries, Databases_Cached databases, PrintStream out) {
    this.queries = queries;
    this.databases = databases;
    this.db = new OnDemandDataSource(databases, FoodmartDatabases.FOODMART);
    this.out = out;
    this.runs = new Runs(databases.open::stats);
  }

  /**
   * Prints the report on FoodMart's sales to the console. Started again within a day, it finds all
   * answers on disk.
   *
   * @param args not used
   * @throws SQLException when the database fails
   */
  public static void main(String[] args) throws SQLException {
    long start = System.nanoTime();
    HikariDataSource pool = null;
    try (Caches caches = Caches.builder().build()) {
      SalesQueries_Cached queries = new SalesQueries_Cached(new SqlSalesQueries(), caches);
      Databases_Cached databases = new Databases_Cached(new FoodmartDatabases(), caches);
      SalesReport report = new SalesReport(queries, databases, System.out);
      report.print();
      if (databases.open.stats().loads() > 0) {
        pool = databases.open(FoodmartDatabases.FOODMART);
      }
      report.printTime(Duration.ofNanos(System.nanoTime() - start));
    }
    System.out.println(closed(pool));
  }

  private static String closed(@Nullable HikariDataSource pool) {
    if (pool == null) {
      return "The caches are closed; no connection pool had been opened.";
    }
    return pool.isClosed()
        ? "The caches are closed, and with them the connection pool."
        : "The caches are closed, but the connection pool is NOT.";
  }

  /**
   * Prints everything.
   *
   * @throws SQLException when the database fails; what was printed stays
   */
  public void print() throws SQLException {
    out.println("FoodMart sales report. Every query runs twice; the second answer is remembered.");
    out.println("The database is opened inside the first miss, which takes some seconds;");
    out.println("answers that an earlier run has left on disk need no database ...\n");
    printRevenue();
    printCustomers();
    printBaskets();
    printPromotions();
    out.println(new EditedResults(queries, db).table() + "\n");
    out.println(runs.summary() + "\n");
    if (databases.open.stats().loads() > 0) {
      out.printf(
          "Databases opened: %d, in %s, inside the first miss.%n",
          databases.open.stats().loads(), Figures.seconds(databases.open.stats().totalLoadTime()));
    }
  }

  /**
   * Says what the answers on disk are worth.
   *
   * @param time what the program took so far
   */
  void printTime(Duration time) {
    long recalled = runs.recalled();
    if (recalled == 0) {
      out.printf(
          "%s in all, of which computing the %d answers took %s. They are on disk now:"
              + " run it again.%n",
          Figures.seconds(time), runs.size(), Figures.seconds(runs.computed()));
    } else {
      out.printf(
          "%s in all. %s %d answers came from disk, which saved %s%s.%n",
          Figures.hundredths(time),
          recalled == runs.size() ? "All" : recalled + " of",
          runs.size(),
          Figures.seconds(runs.saved()),
          databases.open.stats().loads() == 0 ? "; the database was not opened" : "");
    }
  }

  private void printRevenue() throws SQLException {
    show(SalesTables.revenue(
        "Revenue by product family and month, 1998 (the data ends in November)",
        runs.twice(
            "revenueByFamily(1998)",
            () -> queries.revenueByFamily(1998, db),
            queries.revenueByFamily::stats)));
  }

  private void printCustomers() throws SQLException {
    show(SalesTables.customers(
        "Top customers in Washington, 1997 and 1998",
        runs.twice(
            "topCustomers(\"WA\", 10)",
            () -> queries.topCustomers("WA", ROWS, db),
            queries.topCustomers::stats)));
  }

  private void printBaskets() throws SQLException {
    show(SalesTables.pairs(
        "Products bought together in 1998 (one customer, one store, one day)",
        runs.twice(
            "marketBaskets(1998, 5, 10)",
            () -> queries.marketBaskets(1998, 5, ROWS, db),
            queries.marketBaskets::stats)));
  }

  private void printPromotions() throws SQLException {
    show(SalesTables.promotions(
        "Promotions of 1998 against ordinary days of the same stores (5 store days or more)",
        runs.twice(
            "promotionLift(1998, 5)",
            () -> queries.promotionLift(1998, 5, db),
            queries.promotionLift::stats),
        ROWS));
  }

  private void show(Table table) {
    out.println(table + "\n" + runs.last().sentences() + "\n");
  }
}
