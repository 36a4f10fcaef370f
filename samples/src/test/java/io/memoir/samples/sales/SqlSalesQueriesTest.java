package io.memoir.samples.sales;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summingDouble;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.zaxxer.hikari.HikariDataSource;
import io.memoir.runtime.Caches;
import io.memoir.samples.sales.Fact.StoreDay;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks the SQL against figures that are known or computed from the raw sales in plain Java. */
class SqlSalesQueriesTest {
  private static HikariDataSource db;

  private final SqlSalesQueries queries = new SqlSalesQueries();

  @BeforeAll
  static void openDatabase() {
    db = new FoodmartDatabases().open(FoodmartDatabases.FOODMART);
  }

  @AfterAll
  static void closeDatabase() {
    db.close();
  }

  @Test
  void dataIsTheSetThatTheFiguresBelongTo() throws SQLException {
    assertThat(number("select count(*) from \"sales_fact_1997\"")).isEqualByComparingTo("86837");
    assertThat(number("select count(*) from \"sales_fact_1998\"")).isEqualByComparingTo("164558");
    assertThat(number("select count(*) from \"customer\"")).isEqualByComparingTo("10281");
    assertThat(number("select count(*) from \"product\"")).isEqualByComparingTo("1560");
  }

  @Test
  void revenueOfAllFamiliesIsTheRevenueOfTheYear() throws SQLException {
    Map<String, List<MonthRevenue>> of1997 = queries.revenueByFamily(1997, db);
    Map<String, List<MonthRevenue>> of1998 = queries.revenueByFamily(1998, db);

    assertThat(sum(of1997, MonthRevenue::revenue)).isEqualByComparingTo("565238.13");
    assertThat(sum(of1998, MonthRevenue::revenue))
        .isEqualByComparingTo("1079147.47")
        .isEqualByComparingTo(number("select sum(\"store_sales\") from \"sales_fact_1998\""));
    assertThat(sum(of1998, row -> BigDecimal.valueOf(row.units())))
        .isEqualByComparingTo(number("select sum(\"unit_sales\") from \"sales_fact_1998\""));
  }

  @Test
  void revenueHasOneRowPerMonthInOrder() throws SQLException {
    Map<String, List<MonthRevenue>> families = queries.revenueByFamily(1998, db);

    assertThat(families.keySet()).containsExactly("Drink", "Food", "Non-Consumable");
    assertThat(families.get("Food"))
        .extracting(MonthRevenue::month)
        .containsExactly(List.of(Month.values()).subList(0, 11).toArray(Month[]::new));
    assertThat(families.get("Drink"))
        .contains(new MonthRevenue(Month.JANUARY, 4255, new BigDecimal("8619.90")));
  }

  @Test
  void topCustomersAreTheBestFirst() throws SQLException {
    List<CustomerRevenue> customers = queries.topCustomers("WA", 3, db);

    assertThat(customers)
        .containsExactly(
            new CustomerRevenue(5295, "Ida Rodriguez", "Spokane", 50, new BigDecimal("2080.58")),
            new CustomerRevenue(
                4021, "Mary Francis Benigar", "Spokane", 48, new BigDecimal("1946.46")),
            new CustomerRevenue(8452, "Wildon Cameron", "Spokane", 44, new BigDecimal("1942.77")));
  }

  @Test
  void unknownStateHasNoCustomers() throws SQLException {
    assertThat(queries.topCustomers("WA' or 'a' = 'a", 3, db)).isEmpty();
  }

  @Test
  void pairsAreThoseCountedBasketByBasket() throws SQLException {
    Map<List<String>, Integer> counted = new HashMap<>();
    Fact.of1997(db).stream()
        .collect(groupingBy(Fact::basket, mapping(Fact::product, toCollection(TreeSet::new))))
        .values()
        .forEach(products -> countPairs(List.copyOf(products), counted));
    List<ProductPair> expected = new ArrayList<>();
    counted.forEach((pair, n) -> expected.add(new ProductPair(pair.get(0), pair.get(1), n)));
    expected.removeIf(pair -> pair.baskets() < 5);

    List<ProductPair> pairs = queries.marketBaskets(1997, 5, 1_000, db);

    assertThat(pairs).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
    assertThat(pairs).extracting(pair -> -pair.baskets()).isSorted();
    assertThat(queries.marketBaskets(1997, 5, 2, db)).isEqualTo(pairs.subList(0, 2));
  }

  @Test
  void liftIsThatOfStoreDaysAgainstOrdinaryDaysOfTheSameStore() throws SQLException {
    List<Fact> facts = Fact.of1997(db);
    Map<StoreDay, Double> revenue = facts.stream()
        .collect(groupingBy(Fact::storeDay, summingDouble(f -> f.revenue().doubleValue())));
    Map<String, Set<StoreDay>> promoted = facts.stream()
        .filter(fact -> !fact.isOrdinary())
        .collect(groupingBy(Fact::promotion, mapping(Fact::storeDay, toSet())));
    Set<StoreDay> notOrdinary = new HashSet<>();
    promoted.values().forEach(notOrdinary::addAll);
    Map<Integer, Double> ordinary = revenue.keySet().stream()
        .filter(day -> !notOrdinary.contains(day))
        .collect(groupingBy(StoreDay::store, averagingDouble(revenue::get)));

    List<PromotionLift> lifts = queries.promotionLift(1997, 1, db);

    assertThat(lifts)
        .extracting(PromotionLift::promotion)
        .containsOnlyOnceElementsOf(promoted.keySet());
    assertThat(lifts).hasSameSizeAs(promoted.keySet());
    for (PromotionLift lift : lifts) {
      Set<StoreDay> days = promoted.getOrDefault(lift.promotion(), Set.of());
      double actual = days.stream().mapToDouble(revenue::get).sum();
      double expected =
          days.stream().mapToDouble(day -> ordinary.get(day.store())).sum();
      assertThat(lift.storeDays()).isEqualTo(days.size());
      assertThat(lift.lift()).isCloseTo(actual / expected - 1, within(0.001));
    }
  }

  @Test
  void promotionsWithFewStoreDaysAreLeftOutAndTheRestIsSorted() throws SQLException {
    List<PromotionLift> lifts = queries.promotionLift(1998, 5, db);

    assertThat(lifts).isNotEmpty().allMatch(lift -> lift.storeDays() >= 5);
    assertThat(lifts).extracting(lift -> -lift.lift()).isSorted();
    assertThat(lifts.get(0))
        .isEqualTo(new PromotionLift(
            "Money Savers", 6, new BigDecimal("1345.19"), new BigDecimal("999.11")));
  }

  @Test
  void yearWithoutDataIsAnError() {
    assertThatThrownBy(() -> queries.promotionLift(1999, 5, db))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There are sales of 1997 and 1998 only.");
  }

  @Test
  void rememberedAnswerNeedsNoDatabase() throws SQLException {
    FakeDatabases untouched = new FakeDatabases();
    try (Caches caches = Caches.builder().build()) {
      SalesQueries_Cached cached = new SalesQueries_Cached(queries, caches);
      Map<String, List<MonthRevenue>> first = cached.revenueByFamily(1998, db);

      Map<String, List<MonthRevenue>> second =
          cached.revenueByFamily(1998, new OnDemandDataSource(untouched, "jdbc:hsqldb:mem:no"));

      assertThat(second).isEqualTo(first).hasSize(3);
      assertThat(untouched.opened()).isZero();
    }
  }

  private static void countPairs(List<String> products, Map<List<String>, Integer> counted) {
    for (int i = 0; i < products.size(); i++) {
      for (int j = i + 1; j < products.size(); j++) {
        counted.merge(List.of(products.get(i), products.get(j)), 1, Integer::sum);
      }
    }
  }

  private static BigDecimal sum(
      Map<String, List<MonthRevenue>> families, Function<MonthRevenue, BigDecimal> figure) {
    return families.values().stream()
        .flatMap(List::stream)
        .map(figure)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal number(String sql) throws SQLException {
    try (Connection connection = db.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getBigDecimal(1);
    }
  }
}
