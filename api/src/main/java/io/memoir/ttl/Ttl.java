package io.memoir.ttl;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A ttl as it was written.
 *
 * <p>Immutable.
 *
 * @param text what the annotation or the configuration says
 * @param duration what it means, more than zero; null if it means nothing
 * @param fault why it means nothing; null if it means something
 * @param hint what to write instead, if it means nothing
 */
public record Ttl(
    String text, @Nullable Duration duration, @Nullable Fault fault, String hint) {

  /** Why a text is no ttl. */
  public enum Fault {
    /** It is a number only. */
    NO_UNIT,
    /** One of its units is not known. */
    UNKNOWN_UNIT,
    /** It is zero, negative, or more than a duration can hold. */
    OUT_OF_RANGE,
    /** It is anything else. */
    FORM
  }

  /**
   * A ttl that is understood.
   *
   * @param text what was written
   * @param duration what it means, more than zero
   * @return the ttl
   */
  public static Ttl of(String text, Duration duration) {
    return new Ttl(text, duration, null, "");
  }

  /**
   * A text that is no ttl.
   *
   * @param text what was written
   * @param fault why it is none
   * @param hint what to write instead
   * @return a ttl without a duration
   */
  public static Ttl unclear(String text, Fault fault, String hint) {
    return new Ttl(text, null, fault, hint);
  }
}
