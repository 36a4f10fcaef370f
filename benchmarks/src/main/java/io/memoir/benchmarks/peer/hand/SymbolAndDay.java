package io.memoir.benchmarks.peer.hand;

import java.io.Serializable;

/** The key that one writes by hand for two arguments; immutable. */
public record SymbolAndDay(String symbol, int day) implements Serializable {}
