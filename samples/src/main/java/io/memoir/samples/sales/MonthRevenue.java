package io.memoir.samples.sales;

import java.math.BigDecimal;
import java.time.Month;

/**
 * What a product family sold in one month.
 *
 * <p>Immutable.
 *
 * @param month the month
 * @param units how many pieces were sold, more than 0
 * @param revenue what was paid for them, two decimals
 */
public record MonthRevenue(Month month, long units, BigDecimal revenue) {}
