package io.memoir.runtime.key.exact;

import java.security.SecureRandom;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The content of a small argument: what it is, and its parts in order. A part is null, an immutable
 * value whose {@code equals} is exact, a {@link Tuple}, {@link Elements}, or a set or map of these,
 * which nobody else has.
 *
 * <p>Immutable and safe for any threads.
 */
public final class Tuple {
  /**
   * Odd, and another in each process: who chooses arguments cannot tell which tuples have one hash,
   * unless their parts have.
   */
  private static final long FACTOR = new SecureRandom().nextLong() | 1;

  private final Head head;
  private final @Nullable Object[] parts;
  private final int hash;

  /**
   * Makes a tuple.
   *
   * @param head what it stands for
   * @param parts the parts; they belong to the tuple from now on
   */
  // An array that is copied once more would cost as much as all the rest.
  @SuppressWarnings("ArrayRecordComponent")
  public Tuple(Head head, @Nullable Object[] parts) {
    this.head = head;
    this.parts = parts;
    long sum = head.hashCode();
    for (Object part : parts) {
      // Strings are most common, and a call of a known method can be compiled into the loop.
      int own = part instanceof String text ? text.hashCode() : Objects.hashCode(part);
      sum = sum * FACTOR + own;
    }
    this.hash = folded(sum);
  }

  /**
   * Mixes two hash codes.
   *
   * @param first the one
   * @param second the other
   * @return the hash code of both in this order, which differs from process to process
   */
  static int mixed(int first, int second) {
    return folded(first * FACTOR + second);
  }

  private static int folded(long sum) {
    return (int) (sum ^ (sum >>> Integer.SIZE));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof Tuple that)
        || hash != that.hash
        || parts.length != that.parts.length
        || !head.equals(that.head)) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      if (!same(parts[i], that.parts[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left == right) {
      return true;
    }
    if (left instanceof String text) {
      return text.equals(right);
    }
    return left != null && left.equals(right);
  }

  /** Returns a hash code of the parts, which differs from process to process. */
  @Override
  public int hashCode() {
    return hash;
  }

  /** Names what it stands for, but not the parts: they may be secrets. */
  @Override
  public String toString() {
    return head + " of " + parts.length;
  }
}
