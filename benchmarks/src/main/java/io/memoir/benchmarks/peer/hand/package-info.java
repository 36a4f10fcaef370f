/** Caches that are called by hand. */
@NullMarked
package io.memoir.benchmarks.peer.hand;

import org.jspecify.annotations.NullMarked;
