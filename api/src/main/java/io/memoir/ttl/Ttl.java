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
 * @param hint what to write instead, if it means nothing
 */
public record Ttl(String text, @Nullable Duration duration, String hint) {

  /**
   * A ttl that is understood.
   *
   * @param text what was written
   * @param duration what it means, more than zero
   * @return the ttl
   */
  public static Ttl of(String text, Duration duration) {
    return new Ttl(text, duration, "");
  }

  /**
   * A text that is no ttl.
   *
   * @param text what was written
   * @param hint what to write instead
   * @return a ttl without a duration
   */
  public static Ttl unclear(String text, String hint) {
    return new Ttl(text, null, hint);
  }
}
