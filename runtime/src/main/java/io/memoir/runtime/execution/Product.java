package io.memoir.runtime.execution;

import org.jspecify.annotations.Nullable;

/**
 * What a run came to.
 *
 * @param result what the method returned
 * @param recording what it emitted
 * @param nanos how long it took, in nanoseconds, 0 or more
 */
public record Product(@Nullable Object result, Recording recording, long nanos) {}
