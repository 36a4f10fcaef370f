/** Sales analytics over a real data set: the queries, their rows, and the pool they run on. */
@NullMarked
package io.memoir.samples.sales;

import org.jspecify.annotations.NullMarked;
