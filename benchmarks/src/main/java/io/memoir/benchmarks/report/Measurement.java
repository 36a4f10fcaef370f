package io.memoir.benchmarks.report;

/**
 * What JMH measured of one benchmark with one set of parameters; immutable.
 *
 * @param benchmark the simple name of its class, a dot, and its method
 * @param peer the name of the peer's constant; empty where there is no peer
 * @param parameters the other parameters as {@code name=value}, sorted, with blanks between
 * @param cpuNanos CPU time of the benchmark threads per operation, in ns
 * @param processNanos CPU time of the whole process per operation, in ns
 * @param wallNanos time on the wall per operation and thread, in ns
 * @param bytes bytes allocated per operation
 */
public record Measurement(
    String benchmark,
    String peer,
    String parameters,
    double cpuNanos,
    double processNanos,
    double wallNanos,
    double bytes) {}
