package io.memoir.samples.sales;

import com.zaxxer.hikari.HikariDataSource;
import java.util.function.Predicate;

/**
 * Accepts a pool that nobody has closed.
 *
 * <p>Stateless; safe for any threads.
 */
public final class PoolIsOpen implements Predicate<HikariDataSource> {
  /** Creates the check. */
  public PoolIsOpen() {}

  @Override
  public boolean test(HikariDataSource pool) {
    return !pool.isClosed();
  }
}
