package io.memoir.samples.dashboard;

import io.memoir.CacheData;
import io.memoir.Scope;
import java.sql.SQLException;

/**
 * The parts of the page. Each shows itself, by {@link io.memoir.elements.Elements}, and reads the
 * sliders and selects that it depends on, by {@link io.memoir.inputs.Inputs}: a slider that only
 * one part reads leaves the others as they are, and one that is moved back finds what was shown
 * then.
 *
 * <p>Implementations are safe for any threads.
 */
public interface Panels {
  /**
   * Shows what the product families sold in each month of the input {@code year}.
   *
   * @throws SQLException when the database fails; nothing is stored
   */
  @CacheData(inputs = true, maxEntries = 50, spinner = "Adding up the sales", showTime = true)
  void revenue() throws SQLException;

  /**
   * Shows the products of the input {@code year} that were bought together in as many baskets as
   * the input {@code baskets} says.
   *
   * @throws SQLException when the database fails; nothing is stored
   */
  @CacheData(inputs = true, maxEntries = 50, spinner = "Looking into the baskets", showTime = true)
  void baskets() throws SQLException;

  /**
   * Shows the best customers of the input {@code state}, as many as the input {@code customers}
   * says. They have names, so what one visitor was shown is not kept for another one.
   *
   * @throws SQLException when the database fails; nothing is stored
   */
  @CacheData(
      inputs = true,
      scope = Scope.SESSION,
      maxEntries = 20,
      spinner = "Ranking the customers",
      showTime = true)
  void customers() throws SQLException;
}
