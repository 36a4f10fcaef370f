/** What is cached in the benchmarks: the functions, their bodies, arguments and results. */
@NullMarked
package io.memoir.benchmarks.work;

import org.jspecify.annotations.NullMarked;
