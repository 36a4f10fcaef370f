package io.memoir.samples.sales;

import java.math.BigDecimal;

/**
 * How a promotion's days compare with the ordinary days of the same stores.
 *
 * <p>Immutable.
 *
 * @param promotion the promotion's name
 * @param storeDays how many store days it covered, 1 or more
 * @param revenue what the stores sold per promotion day, two decimals
 * @param ordinaryRevenue what the same stores sell per ordinary day, two decimals, more than 0
 */
public record PromotionLift(
    String promotion, int storeDays, BigDecimal revenue, BigDecimal ordinaryRevenue) {
  /**
   * Returns the gain over ordinary days: 0.25 is a quarter more, -0.1 a tenth less.
   *
   * @return the gain, -1 or more
   */
  public double lift() {
    return revenue.doubleValue() / ordinaryRevenue.doubleValue() - 1;
  }
}
