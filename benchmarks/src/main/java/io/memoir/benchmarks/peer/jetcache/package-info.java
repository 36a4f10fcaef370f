/** JetCache, in memory only. */
@NullMarked
package io.memoir.benchmarks.peer.jetcache;

import org.jspecify.annotations.NullMarked;
