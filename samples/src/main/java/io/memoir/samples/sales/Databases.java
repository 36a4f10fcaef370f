package io.memoir.samples.sales;

import com.zaxxer.hikari.HikariDataSource;
import io.memoir.CacheResource;
import io.memoir.Close;

/**
 * Connection pools, one per database.
 *
 * <p>A pool is a resource: all callers share the one instance, a closed one is replaced, and it is
 * closed when the caches are.
 *
 * <p>Implementations are safe for any threads.
 */
public interface Databases {
  /**
   * Opens a database.
   *
   * @param url its JDBC address
   * @return a pool of connections to it, at least one of them open
   */
  @CacheResource(validate = PoolIsOpen.class, onRelease = Close.class)
  HikariDataSource open(String url);
}
