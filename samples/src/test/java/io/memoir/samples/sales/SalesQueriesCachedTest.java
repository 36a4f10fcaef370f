package io.memoir.samples.sales;

import static io.memoir.testing.MemoirAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import io.memoir.testing.FakeClock;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CachesExtension.class)
class SalesQueriesCachedTest {
  private final FakeSales fake = new FakeSales();
  private SalesQueries_Cached queries;
  private final DataSource db = new JDBCDataSource();

  @BeforeEach
  void wrap(Caches caches) {
    queries = new SalesQueries_Cached(fake, caches);
  }

  @Test
  void secondCallDoesNotReachTheDelegate() throws SQLException {
    List<CustomerRevenue> first = queries.topCustomers("WA", 3, db);

    assertThatCall(() -> queries.topCustomers("WA", 3, db)).isHit().returns(first);
    assertThat(fake.calls()).isEqualTo(1);
  }

  @Test
  void anotherYearIsAnotherResult() throws SQLException {
    List<ProductPair> pairsOf1997 = queries.marketBaskets(1997, 5, 10, db);

    List<ProductPair> pairsOf1998 = queries.marketBaskets(1998, 5, 10, db);

    assertThat(pairsOf1997).containsExactly(new ProductPair("Bread", "Salsa 1997", 5));
    assertThat(pairsOf1998).containsExactly(new ProductPair("Bread", "Salsa 1998", 5));
  }

  @Test
  void everyArgumentButTheDataSourceIsInTheKey() throws SQLException {
    queries.marketBaskets(1998, 5, 10, db);

    queries.marketBaskets(1997, 5, 10, db);
    queries.marketBaskets(1998, 6, 10, db);
    queries.marketBaskets(1998, 5, 11, db);

    assertThat(queries.marketBaskets.stats().misses()).isEqualTo(4);
    assertThat(queries.marketBaskets.stats().hits()).isZero();
  }

  @Test
  void anotherDataSourceIsTheSameCall() throws SQLException {
    queries.promotionLift(1998, 5, new JDBCDataSource());

    assertThatCall(() -> queries.promotionLift(1998, 5, new JDBCDataSource())).isHit();
  }

  @Test
  void functionsWithEqualArgumentsDoNotShareResults() throws SQLException {
    queries.revenueByFamily(1998, db);

    queries.promotionLift(1998, 1, db);

    assertThat(fake.calls()).isEqualTo(2);
  }

  @Test
  void editingTheFirstResultDoesNotHarm() throws SQLException {
    List<CustomerRevenue> first = queries.topCustomers("WA", 3, db);

    first.clear();

    assertThat(queries.topCustomers("WA", 3, db)).hasSize(3);
    assertThat(fake.calls()).isEqualTo(1);
  }

  @Test
  void editingALaterResultDoesNotHarm() throws SQLException {
    queries.topCustomers("WA", 3, db);

    queries.topCustomers("WA", 3, db).remove(0);

    assertThat(queries.topCustomers("WA", 3, db)).hasSize(3);
    assertThat(fake.calls()).isEqualTo(1);
  }

  @Test
  void editingAListInsideAMapDoesNotHarm() throws SQLException {
    Map<String, List<MonthRevenue>> families = queries.revenueByFamily(1998, db);

    families.values().forEach(List::clear);
    families.remove("Drink");

    Map<String, List<MonthRevenue>> again = queries.revenueByFamily(1998, db);
    assertThat(again).containsOnlyKeys("Drink", "Food");
    assertThat(again.get("Food")).hasSize(1);
  }

  @Test
  void anAnswerIsUsedForADay(FakeClock clock) throws SQLException {
    queries.topCustomers("WA", 3, db);

    clock.advance(Duration.ofHours(23));
    assertThatCall(() -> queries.topCustomers("WA", 3, db)).isHit();
    clock.advance(Duration.ofHours(1));
    assertThatCall(() -> queries.topCustomers("WA", 3, db)).isMiss();
  }

  @Test
  void failureComesThroughUnchanged() {
    SQLException failure = new SQLException("connection lost");
    fake.failWith(failure);

    assertThatThrownBy(() -> queries.topCustomers("WA", 3, db)).isSameAs(failure);
  }

  @Test
  void failureIsNotStored() throws SQLException {
    fake.failWith(new SQLException("connection lost"));
    assertThatThrownBy(() -> queries.topCustomers("WA", 3, db)).isInstanceOf(SQLException.class);

    fake.recover();

    assertThat(queries.topCustomers("WA", 3, db)).hasSize(3);
    assertThat(fake.calls()).isEqualTo(2);
  }

  @Test
  void clearForgetsOneFunctionOnly() throws SQLException {
    queries.topCustomers("WA", 3, db);
    queries.promotionLift(1998, 5, db);

    queries.topCustomers.clear();

    assertThatCall(() -> queries.topCustomers("WA", 3, db)).isMiss();
    assertThatCall(() -> queries.promotionLift(1998, 5, db)).isHit();
  }
}
