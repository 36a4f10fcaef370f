package io.memoir.benchmarks.work;

import java.io.Serializable;

/** A price on a day; immutable. */
public record Quote(String symbol, int day, double price) implements Serializable {}
