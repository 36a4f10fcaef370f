package io.memoir.benchmarks.report;

import java.util.Locale;

/** Numbers for readers, with about two digits that mean something. */
final class Numbers {

  private Numbers() {}

  /** Two decimals below 2, one below 20, none above, and none that are zeros only. */
  static String plain(double value) {
    int decimals = value < 2 ? 2 : value < 20 ? 1 : 0;
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
    return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
  }
}
