package io.memoir.samples.sales.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoir.runtime.Caches;
import io.memoir.samples.sales.FakeDatabases;
import io.memoir.samples.sales.FakeSales;
import io.memoir.samples.sales.OnDemandDataSource;
import io.memoir.samples.sales.SalesQueries_Cached;
import io.memoir.testing.CachesExtension;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CachesExtension.class)
class TwoRunsTest {
  private SalesQueries_Cached queries;
  private final DataSource db = new OnDemandDataSource(new FakeDatabases(), "jdbc:hsqldb:mem:two");

  @BeforeEach
  void wrap(Caches caches) {
    queries = new SalesQueries_Cached(new FakeSales(), caches);
  }

  @Test
  void openingTheDatabaseDoesNotCountForTheFactor() throws SQLException {
    queries.topCustomers("WA", 1, db);

    TwoRuns runs = new TwoRuns(
        "topCustomers(\"WA\", 1)",
        Duration.ofMillis(9_000),
        Duration.ofMillis(8_000),
        Duration.ofMillis(2),
        true,
        queries.topCustomers.stats());

    assertThat(runs.factor()).isEqualTo(500);
    assertThat(runs.sentences().lines())
        .containsExactly(
            "First run 9,000.000 ms, of which 8.0 s opened the database.",
            "Second run 2.000 ms: 500 times faster, the same answer. Misses 1, hits 0.");
  }

  @Test
  void differentAnswersAreSaid() throws SQLException {
    int[] answers = {0};
    Runs runs = new Runs(queries.topCustomers::stats);

    int second = runs.twice("count", () -> ++answers[0], queries.topCustomers::stats);

    assertThat(second).isEqualTo(2);
    assertThat(runs.last().sentences()).contains("ANOTHER answer");
  }
}
