package io.memoir.samples.sales;

import io.memoir.CacheData;
import io.memoir.Persist;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Questions about the sales of a chain of grocery stores, each answered once per set of arguments.
 *
 * <p>The parameter {@code _db} says where to ask, not what: its name begins with an underscore, so
 * it is not in the key. Every caller gets lists and maps of its own and may change them. Answers
 * are kept on disk too, for a day: a program that is started again does not even open the database.
 *
 * <p>The data has sales of 1997 (all twelve months) and of 1998 (January to November).
 *
 * <p>Implementations are safe for any threads.
 */
public interface SalesQueries {
  /**
   * Returns what each product family sold in each month.
   *
   * @param year 1997 or 1998
   * @param _db where the sales are; not part of the key
   * @return the months in order, by the family's name in alphabetical order; a month without a sale
   *     is left out
   * @throws IllegalArgumentException when there is no data for {@code year}; nothing is stored
   * @throws SQLException when the database fails; nothing is stored
   */
  @CacheData(ttl = "1d", maxEntries = 20, persist = Persist.DISK)
  Map<String, List<MonthRevenue>> revenueByFamily(int year, DataSource _db) throws SQLException;

  /**
   * Returns the customers living in a state who paid most, in both years together.
   *
   * @param state the state or province as the data writes it, such as {@code WA} or {@code Oaxaca}
   * @param limit how many customers at most, 0 or more
   * @param _db where the sales are; not part of the key
   * @return the customers, the best first, equal ones by their number; empty for an unknown state
   * @throws SQLException when the database fails; nothing is stored
   */
  @CacheData(ttl = "1d", maxEntries = 100, persist = Persist.DISK)
  List<CustomerRevenue> topCustomers(String state, int limit, DataSource _db) throws SQLException;

  /**
   * Returns the pairs of products that were bought together most often.
   *
   * <p>A basket is what one customer bought in one store on one day. A pair counts once per basket,
   * however often its products are in it.
   *
   * @param year 1997 or 1998
   * @param minimumBaskets how many baskets a pair must be in, 1 or more
   * @param limit how many pairs at most, 0 or more
   * @param _db where the sales are; not part of the key
   * @return the pairs, the most frequent first, equally frequent ones by their names
   * @throws IllegalArgumentException when there is no data for {@code year}; nothing is stored
   * @throws SQLException when the database fails; nothing is stored
   */
  @CacheData(ttl = "1d", maxEntries = 100, persist = Persist.DISK)
  List<ProductPair> marketBaskets(int year, int minimumBaskets, int limit, DataSource _db)
      throws SQLException;

  /**
   * Returns how much more stores sold on days with a promotion than on ordinary days.
   *
   * <p>A store day is everything that one store sold on one day. It is ordinary if no sale of it
   * carries a promotion; it counts for a promotion if a sale of it carries that one. Stores differ
   * in size by a factor of twenty, so a promotion is measured against its own stores: each of its
   * store days is set beside the mean of the ordinary days of the <em>same</em> store in the same
   * year, and the lift is the sum of the former divided by the sum of the latter, less one.
   * Promotions of one name, run at different times and places, are taken together; days in stores
   * without any ordinary day are left out.
   *
   * @param year 1997 or 1998
   * @param minimumStoreDays how many store days a promotion must have, 1 or more; few days say
   *     little
   * @param _db where the sales are; not part of the key
   * @return the promotions, the greatest lift first, equal ones by their names
   * @throws IllegalArgumentException when there is no data for {@code year}; nothing is stored
   * @throws SQLException when the database fails; nothing is stored
   */
  @CacheData(ttl = "1d", maxEntries = 20, persist = Persist.DISK)
  List<PromotionLift> promotionLift(int year, int minimumStoreDays, DataSource _db)
      throws SQLException;
}
