package io.memoir.samples.sales;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Objects;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source that opens its database when somebody first needs a connection.
 *
 * <p>Around cached {@link Databases} it is cheap to pass along: a cached query that hits never asks
 * it for a connection, so a program that only hits never opens the database.
 *
 * <p>As safe for several threads as the {@link Databases} are.
 */
public final class OnDemandDataSource implements DataSource {
  private final Databases databases;
  private final String url;

  /**
   * Creates the data source; nothing is opened yet.
   *
   * @param databases asked for the pool at every connection; cached ones answer with the same pool
   * @param url the JDBC address of the database
   */
  public OnDemandDataSource(Databases databases, String url) {
    this.databases = Objects.requireNonNull(databases, "databases");
    this.url = Objects.requireNonNull(url, "url");
  }

  @Override
  public Connection getConnection() throws SQLException {
    return pool().getConnection();
  }

  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return pool().getConnection(username, password);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool().getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool().setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool().setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool().getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return pool().getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool().unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool().isWrapperFor(type);
  }

  private DataSource pool() {
    return databases.open(url);
  }
}
