/** The sales report: asks every query twice and prints the answers and what the cache saved. */
@NullMarked
package io.memoir.samples.sales.report;

import org.jspecify.annotations.NullMarked;
