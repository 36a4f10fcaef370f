/** The JMH benchmarks, one class for each scenario. */
@NullMarked
package io.memoir.benchmarks.scenario;

import org.jspecify.annotations.NullMarked;
