/** What it costs to know which code a function runs. */
@NullMarked
package io.memoir.benchmarks.code;

import org.jspecify.annotations.NullMarked;
