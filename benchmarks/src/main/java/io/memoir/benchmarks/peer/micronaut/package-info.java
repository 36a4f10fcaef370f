/** The cache of Micronaut, on Caffeine; its interception is compiled. */
@NullMarked
package io.memoir.benchmarks.peer.micronaut;

import org.jspecify.annotations.NullMarked;
