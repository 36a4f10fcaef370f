package io.memoir.runtime.disk.file;

/**
 * How many clears of a function there had been when an execution began: its result outlives these,
 * and no later one.
 *
 * <p>Immutable.
 *
 * @param epoch drawn when the function's clears began to be counted; results of another epoch are
 *     gone
 * @param clears their number, 0 or more
 */
public record Stamp(long epoch, long clears) {}
