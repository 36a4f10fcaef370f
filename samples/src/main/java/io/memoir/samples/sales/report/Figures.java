package io.memoir.samples.sales.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** How numbers read in the report: the same in every locale. Stateless; safe for any threads. */
final class Figures {
  private Figures() {}

  static String money(BigDecimal amount) {
    return String.format(Locale.ROOT, "%,.2f", amount);
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Returns a share of 1 as a signed percentage: 0.25 is {@code +25.0 %}. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%+.1f %%", share * 100);
  }

  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%,.1f s", time.toNanos() / 1e9);
  }

  static String hundredths(Duration time) {
    return String.format(Locale.ROOT, "%,.2f s", time.toNanos() / 1e9);
  }

  /** Returns milliseconds with three decimals, so that short and long times compare at a glance. */
  static String time(Duration time) {
    return String.format(Locale.ROOT, "%,.3f ms", time.toNanos() / 1e6);
  }

  /**
   * Returns {@code text}, cut to {@code length} characters with three dots at the end if longer.
   */
  static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 3) + "...";
  }
}
