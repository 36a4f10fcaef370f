package io.memoir.benchmarks.code;

/**
 * What fingerprints took in one fresh JVM, or the medians of several.
 *
 * @param firstNanos for the first function, in ns
 * @param rememberedNanos for the first function, if class files have not changed, in ns
 * @param furtherNanos median for each further function, in ns
 * @param parts the most members, classes and libraries that one function reaches
 */
public record CodeCost(double firstNanos, double rememberedNanos, double furtherNanos, int parts) {}
