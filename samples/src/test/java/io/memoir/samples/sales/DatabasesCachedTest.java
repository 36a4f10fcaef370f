package io.memoir.samples.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.memoir.runtime.Caches;
import io.memoir.testing.CachesExtension;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(CachesExtension.class)
class DatabasesCachedTest {
  private static final String URL = "jdbc:hsqldb:mem:databases";

  private final FakeDatabases fake = new FakeDatabases();
  private Databases_Cached databases;

  @BeforeEach
  void wrap(Caches caches) {
    databases = new Databases_Cached(fake, caches);
  }

  @Test
  void everyCallerGetsTheSamePool() {
    HikariDataSource first = databases.open(URL);

    HikariDataSource second = databases.open(URL);

    assertThat(second).isSameAs(first);
    assertThat(fake.opened()).isEqualTo(1);
  }

  @Test
  void anotherUrlIsAnotherPool() {
    HikariDataSource first = databases.open(URL);

    HikariDataSource other = databases.open(URL + "2");

    assertThat(other).isNotSameAs(first);
  }

  @Test
  void closedPoolIsReplaced() {
    HikariDataSource closed = databases.open(URL);
    closed.close();

    HikariDataSource pool = databases.open(URL);

    assertThat(pool).isNotSameAs(closed);
    assertThat(pool.isClosed()).isFalse();
  }

  @Test
  void clearClosesThePool() {
    HikariDataSource pool = databases.open(URL);

    databases.open.clear();

    assertThat(pool.isClosed()).isTrue();
  }

  @Test
  void closingTheCachesClosesThePool(Caches caches) {
    HikariDataSource pool = databases.open(URL);

    caches.close();

    assertThat(pool.isClosed()).isTrue();
  }

  @Test
  void dataSourceOnDemandOpensNothingBeforeItsFirstConnection() {
    OnDemandDataSource db = new OnDemandDataSource(databases, URL);

    assertThat(db).isNotNull();
    assertThat(fake.opened()).isZero();
  }

  @Test
  void dataSourceOnDemandTakesAllConnectionsFromOnePool() throws SQLException {
    OnDemandDataSource db = new OnDemandDataSource(databases, URL);

    try (Connection first = db.getConnection();
        Connection second = db.getConnection()) {
      assertThat(first.isValid(1)).isTrue();
      assertThat(second).isNotSameAs(first);
    }

    assertThat(fake.opened()).isEqualTo(1);
    assertThat(db.unwrap(HikariDataSource.class)).isSameAs(databases.open(URL));
  }
}
