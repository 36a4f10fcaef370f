/** Runs the benchmarks and the checks, and keeps what came out. */
@NullMarked
package io.memoir.benchmarks.run;

import org.jspecify.annotations.NullMarked;
