package io.memoir.benchmarks.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Arguments of the scenarios; each call gives new ones. */
public final class Inputs {

  /** 1 MB of doubles. */
  public static final int MEGABYTE = 131_072;

  private Inputs() {}

  /**
   * Numbers that the JDK keeps no boxes of, so that each boxing would be an allocation. They follow
   * each other: in a hash table none meets another, which is the best case for the peers.
   */
  public static long[] ids(int count) {
    return LongStream.range(0, count).map(i -> 1_000 + i).toArray();
  }

  /** Strings that differ. */
  public static String[] symbols(int count) {
    return IntStream.range(0, count).mapToObj(i -> "SYMBOL-" + i).toArray(String[]::new);
  }

  /** Lists of ten strings; each call gives others, whose strings are others too, but equal. */
  public static List<List<String>> baskets(int count) {
    List<List<String>> baskets = new ArrayList<>();
    for (int basket = 0; basket < count; basket++) {
      List<String> symbols = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        symbols.add("basket-" + basket + "-symbol-" + i);
      }
      baskets.add(symbols);
    }
    return baskets;
  }

  /** An array of 1 MB. */
  public static double[] values() {
    return IntStream.range(0, MEGABYTE).mapToDouble(i -> i * 0.5).toArray();
  }
}
