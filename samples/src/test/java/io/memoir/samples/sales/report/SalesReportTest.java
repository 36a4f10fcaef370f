package io.memoir.samples.sales.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.Caches;
import io.memoir.samples.sales.Databases_Cached;
import io.memoir.samples.sales.FakeDatabases;
import io.memoir.samples.sales.FakeSales;
import io.memoir.samples.sales.SalesQueries_Cached;
import io.memoir.testing.CachesExtension;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CachesExtension.class)
class SalesReportTest {
  private final FakeSales sales = new FakeSales();
  private final FakeDatabases databases = new FakeDatabases();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @BeforeEach
  void printReport(Caches caches) throws SQLException {
    SalesQueries_Cached queries = new SalesQueries_Cached(sales, caches);
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    new SalesReport(queries, new Databases_Cached(databases, caches), out).print();
  }

  @Test
  void everyQueryRunsOnceThoughAskedTwiceAndMore() {
    assertThat(sales.calls()).isEqualTo(4);
  }

  @Test
  void eachQuerySaysItsTimesItsMissesAndItsHits() {
    assertThat(text().lines())
        .filteredOn(line -> line.startsWith("Second run"))
        .hasSize(4)
        .allMatch(line -> line.contains(" times faster, the same answer. Misses 1, hits 1."));
  }

  @Test
  void editedListIsWholeForTheNextCaller() {
    assertThat(text())
        .containsSubsequence(
            "rows = topCustomers(\"WA\", 10)               10  CustomerRevenue[customer=1,",
            "rows.clear()                                 0\n",
            "topCustomers(\"WA\", 10)                      10  CustomerRevenue[customer=1,",
            "food.clear()                                 0\n",
            "revenueByFamily(1998).get(\"Food\")            1  MonthRevenue[month=JANUARY,");
  }

  @Test
  void linesFitATerminalOf100ColumnsAndAreAscii() {
    assertThat(text().lines())
        .allMatch(line -> line.length() <= 100)
        .allMatch(line -> line.chars().allMatch(character -> character >= ' ' && character <= '~'));
  }

  @Test
  void queriesThatNeedNoConnectionOpenNoDatabase() {
    assertThat(databases.opened()).isZero();
  }

  private String text() {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
