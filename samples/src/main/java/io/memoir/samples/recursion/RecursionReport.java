package io.memoir.samples.recursion;

import io.memoir.runtime.Caches;
import java.io.PrintStream;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * Shows how often the bodies of {@link Sequences} run, plain and cached.
 *
 * <p>For one thread.
 */
public final class RecursionReport {
  private final Sequences plain;
  private final Sequences cached;
  private final PrintStream out;

  /**
   * Creates a report; nothing is computed yet.
   *
   * @param plain computes every call
   * @param cached remembers
   * @param out takes the text
   */
  public RecursionReport(Sequences plain, Sequences cached, PrintStream out) {
    this.plain = Objects.requireNonNull(plain, "plain");
    this.cached = Objects.requireNonNull(cached, "cached");
    this.out = Objects.requireNonNull(out, "out");
  }

  /**
   * Prints the report to the console.
   *
   * @param args not used
   */
  public static void main(String[] args) {
    try (Caches caches = Caches.builder().build()) {
      new RecursionReport(new Sequences(), new Sequences_Cached(caches), System.out).print();
    }
  }

  /** Prints everything. */
  public void print() {
    out.println("How often the body ran, in one program, from top to bottom");
    out.printf("%-16s %12s %12s  %s%n", "Call", "Plain class", "Cached class", "Result");
    out.println(
        "-".repeat(16) + " " + "-".repeat(12) + " " + "-".repeat(12) + "  " + "-".repeat(30));
    line("fibonacci(30)", sequences -> sequences.fibonacci(30));
    line("fibonacci(30)", sequences -> sequences.fibonacci(30));
    line("fibonacci(31)", sequences -> sequences.fibonacci(31));
    line("factorial(20)", sequences -> sequences.factorial(BigInteger.valueOf(20)));
    line("factorial(25)", sequences -> sequences.factorial(BigInteger.valueOf(25)));
    line("factorial(10)", sequences -> sequences.factorial(BigInteger.TEN));
    line("factorial(2000)", sequences -> sequences.factorial(BigInteger.valueOf(2000)));
  }

  private void line(String call, Function<Sequences, BigInteger> function) {
    long plainBefore = plain.bodies();
    BigInteger expected = function.apply(plain);
    long cachedBefore = cached.bodies();
    BigInteger result = function.apply(cached);
    if (!result.equals(expected)) {
      throw new IllegalStateException("The cached " + call + " differs from the plain one.");
    }
    out.printf(
        Locale.ROOT,
        "%-16s %,12d %,12d  %s%n",
        call,
        plain.bodies() - plainBefore,
        cached.bodies() - cachedBefore,
        shortened(result));
  }

  /** The number, or how many digits it has if it does not fit into the column. */
  private static String shortened(BigInteger result) {
    String digits = result.toString();
    return digits.length() > 30
        ? String.format(Locale.ROOT, "%,d digits", digits.length())
        : String.format(Locale.ROOT, "%,d", result);
  }
}
