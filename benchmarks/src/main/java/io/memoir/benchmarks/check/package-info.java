/** What a cache must not get wrong, asked of every peer. */
@NullMarked
package io.memoir.benchmarks.check;

import org.jspecify.annotations.NullMarked;
