package io.memoir.samples.sales;

import java.math.BigDecimal;

/**
 * What one customer bought.
 *
 * <p>Immutable.
 *
 * @param customer the customer's number
 * @param name first and last name; several customers may share one
 * @param city where the customer lives
 * @param days on how many days the customer bought something, 1 or more
 * @param revenue what the customer paid, two decimals
 */
public record CustomerRevenue(
    int customer, String name, String city, int days, BigDecimal revenue) {}
