package io.memoir.benchmarks.work;

import java.util.Map;

/** How many results each function keeps at most; the same for every peer that knows a bound. */
public final class Limits {

  /** No bound. */
  public static final int NONE = 0;

  /**
   * Far above the 256 keys of the hit scenarios: Caffeine is faster below half of its bound, so
   * this is the strictest thing to be compared with.
   */
  public static final int MANY = 10_000;

  /** For arguments of 1 MB. */
  public static final int ARRAYS = 100;

  /** Where each miss evicts. */
  public static final int RECENT = 1_000;

  /** Where the order of eviction shows. */
  public static final int PAIR = 2;

  /** Twice the results of the heap scenario. */
  public static final int SQUARES = 2_000_000;

  /** The bound of each function by the function's name. */
  public static final Map<String, Integer> BY_FUNCTION = Map.ofEntries(
      Map.entry("label", MANY),
      Map.entry("anyLabel", NONE),
      Map.entry("quote", MANY),
      Map.entry("basket", MANY),
      Map.entry("total", ARRAYS),
      Map.entry("history", NONE),
      Map.entry("orders", NONE),
      Map.entry("table", NONE),
      Map.entry("recent", RECENT),
      Map.entry("motto", NONE),
      Map.entry("slow", NONE),
      Map.entry("factorial", NONE),
      Map.entry("fibonacci", NONE),
      Map.entry("pair", PAIR),
      Map.entry("square", SQUARES),
      Map.entry("anySquare", NONE));

  private Limits() {}
}
