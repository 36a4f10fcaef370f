package io.memoir.samples.sales;

import com.zaxxer.hikari.HikariDataSource;

/** Databases in memory, without a table: they count how often one is opened. */
public final class FakeDatabases implements Databases {
  private int opened;

  /** Creates the databases; none is opened yet. */
  public FakeDatabases() {}

  /** Returns how often a database was opened. */
  public int opened() {
    return opened;
  }

  @Override
  public HikariDataSource open(String url) {
    opened++;
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    return pool;
  }
}
