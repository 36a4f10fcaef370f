/** What the work of some scenarios costs at least, without any cache. */
@NullMarked
package io.memoir.benchmarks.scenario.reference;

import org.jspecify.annotations.NullMarked;
