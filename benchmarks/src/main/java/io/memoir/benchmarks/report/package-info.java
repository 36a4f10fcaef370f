/** From what was measured to the tables of docs/benchmarks.md. */
@NullMarked
package io.memoir.benchmarks.report;

import org.jspecify.annotations.NullMarked;
