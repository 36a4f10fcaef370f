/** How many bytes one result takes in the heap. */
@NullMarked
package io.memoir.benchmarks.heap;

import org.jspecify.annotations.NullMarked;
