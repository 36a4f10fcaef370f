/** The caches that are compared, each opened around the same bodies. */
@NullMarked
package io.memoir.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
