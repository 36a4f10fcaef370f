package io.memoir.samples.sales;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * Opens the FoodMart data set, which HSQLDB reads from a jar file into memory.
 *
 * <p>Stateless; safe for any threads.
 */
public final class FoodmartDatabases implements Databases {
  /** The data set on the class path. */
  public static final String FOODMART = "jdbc:hsqldb:res:foodmart";

  private static final String USER_AND_PASSWORD = "FOODMART";

  /** Creates the opener; nothing is opened yet. */
  public FoodmartDatabases() {}

  @Override
  public HikariDataSource open(String url) {
    // HSQLDB would otherwise replace the handlers of java.util.logging for the whole program.
    System.setProperty("hsqldb.reconfig_logging", "false");
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(USER_AND_PASSWORD);
    config.setPassword(USER_AND_PASSWORD);
    config.setSchema("foodmart");
    config.setReadOnly(true);
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }
}
