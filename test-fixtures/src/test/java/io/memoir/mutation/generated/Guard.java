package io.memoir.mutation.generated;

import java.util.HashSet;
import java.util.Set;

/** What the library's code calls as it runs: an edit may have made a loop that never ends. */
public final class Guard {

  private static final int MOST_JUMPS = 2_000_000;

  private static final Set<String> ENTERED = new HashSet<>();
  private static int jumps;

  private Guard() {}

  /** Begins a call. */
  static void begin() {
    jumps = 0;
  }

  /** The methods that ran so far, as in {@code org/acme/Text.reverse}. */
  static Set<String> entered() {
    return ENTERED;
  }

  /** Code jumps. */
  public static void jump() {
    if (++jumps > MOST_JUMPS) {
      throw new IllegalStateException("It never ends.");
    }
  }

  /** A method begins. */
  public static void enter(String method) {
    ENTERED.add(method);
  }
}
