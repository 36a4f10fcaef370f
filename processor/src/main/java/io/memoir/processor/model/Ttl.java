package io.memoir.processor.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A ttl as it was written.
 *
 * @param text what the annotation says
 * @param duration what it means, more than zero; null if it means nothing
 * @param hint what to write instead, if it means nothing
 */
public record Ttl(String text, @Nullable Duration duration, String hint) {

  /** A ttl that is understood. */
  public static Ttl of(String text, Duration duration) {
    return new Ttl(text, duration, "");
  }

  /** A text that is no ttl. */
  public static Ttl unclear(String text, String hint) {
    return new Ttl(text, null, hint);
  }
}
