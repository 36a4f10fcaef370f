/** Runs Memoir beside other caches, and writes down what came out. */
@NullMarked
package io.memoir.benchmarks;

import org.jspecify.annotations.NullMarked;
