/** The cache abstraction of Spring, on Caffeine. */
@NullMarked
package io.memoir.benchmarks.peer.spring;

import org.jspecify.annotations.NullMarked;
