package io.memoir.samples.sales;

/**
 * Two different products that were bought together.
 *
 * <p>Immutable.
 *
 * @param first the name of one product, the smaller one in alphabetical order
 * @param second the name of the other product
 * @param baskets how many baskets had both, 1 or more
 */
public record ProductPair(String first, String second, int baskets) {}
