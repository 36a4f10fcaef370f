package io.memoir.runtime.explain;

import java.util.List;

/**
 * Why the next call with certain arguments hits or misses, as things stood when it was asked.
 * {@code explain} of a generated handle returns it.
 *
 * <p>Immutable.
 *
 * @param outcome what would become of the call
 * @param changes for {@link Outcome#MISS_OTHER_CODE}, what differs from the code that computed the
 *     result which is there, in words such as {@code com.acme.Prices.round(double) changed}; for
 *     {@link Outcome#MISS_OTHER_INPUT}, the input, as in {@code the file /etc/rates.csv}; else
 *     empty
 */
public record Explanation(Outcome outcome, List<String> changes) {

  /** What would become of a call. */
  public enum Outcome {
    /**
     * The result is in memory. The {@code validate} of a resource was not asked, and may still
     * refuse it.
     */
    HIT_IN_MEMORY("hit: the result is in memory", false),

    /**
     * The result is on disk. Only the beginning of its file was read: damage further on would be
     * found by the call.
     */
    HIT_ON_DISK("hit: the result is on disk", false),

    /**
     * The ttl of the result has passed, and it is used all the same, while a thread of the cache
     * makes it anew.
     */
    HIT_STALE("hit: stale, refresh due", false),

    /**
     * A call in this process is computing it, and the next one would wait for that. What other
     * processes are computing is not known.
     */
    RUNNING("running: another call is computing the result", false),

    /** There is no result, and nothing tells that there was one. */
    MISS_ABSENT("miss: there is no result", true),

    /** There is a result whose ttl has passed, or there was one. */
    MISS_EXPIRED("miss: the result has expired", true),

    /**
     * It, or the function, was cleared, and it was not computed since; perhaps it never was. Of
     * results in memory that is not known: they are absent.
     */
    MISS_CLEARED("miss: not computed since it was cleared", true),

    /** Others took its place on disk. Of results in memory that is not known: they are absent. */
    MISS_EVICTED("miss: the result had to make room for others", true),

    /** There is a result that other code has computed, which was in use before. */
    MISS_OTHER_CODE("miss: recomputed, because ", true),

    /**
     * There are results for the same arguments, and an input that the method reads is another one
     * than it was for any of them.
     */
    MISS_OTHER_INPUT("miss: there are results for other values of ", true),

    /** The classes that results hold are other ones now, or the codec is. */
    MISS_OTHER_TYPES("miss: the classes that results hold have changed, or the codec has", true),

    /** Its file is damaged, or it or what was cleared cannot be read. */
    MISS_UNREADABLE("miss: the file of the result is damaged or cannot be read", true),

    /** The configuration switches the function off. */
    DISABLED("not cached: the function is switched off", true);

    private final String text;
    private final boolean willRun;

    Outcome(String text, boolean willRun) {
      this.text = text;
      this.willRun = willRun;
    }
  }

  /**
   * Takes a copy.
   *
   * @param outcome what becomes of the call
   * @param changes what differs from what a result was computed with
   */
  public Explanation {
    changes = List.copyOf(changes);
  }

  /**
   * An explanation that needs no more words.
   *
   * @param outcome what would become of the call
   * @return the explanation, without changes
   */
  public static Explanation of(Outcome outcome) {
    return new Explanation(outcome, List.of());
  }

  /**
   * Whether the call would run the method.
   *
   * @return false for hits, and if it would wait for another call that does
   */
  public boolean willRun() {
    return outcome.willRun;
  }

  /**
   * A sentence.
   *
   * @return such as {@code miss: recomputed, because com.acme.Prices.round(double) changed}
   */
  @Override
  public String toString() {
    return switch (outcome) {
      case MISS_OTHER_CODE ->
        outcome.text + (changes.isEmpty() ? "its code changed" : String.join(", ", changes));
      case MISS_OTHER_INPUT -> outcome.text + String.join(", ", changes);
      default -> outcome.text;
    };
  }
}
