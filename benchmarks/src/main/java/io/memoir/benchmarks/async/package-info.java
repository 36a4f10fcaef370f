/** Callers that wait for one stage: how long after it is done they go on. */
@NullMarked
package io.memoir.benchmarks.async;

import org.jspecify.annotations.NullMarked;
