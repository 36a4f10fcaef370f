/** What features cost that a function has, and what they cost when they are used. */
@NullMarked
package io.memoir.benchmarks.feature;

import org.jspecify.annotations.NullMarked;
