package io.memoir.runtime.config.source;

import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Warns, in the log {@code io.memoir.config}, once of each thing.
 *
 * <p>Safe for any threads.
 */
public final class Warnings {

  /** A program that builds caches again and again, as tests do, says the same again and again. */
  private static final Set<String> GIVEN = ConcurrentHashMap.newKeySet();

  /** Keys can be made up by a program without end; then it is better to repeat than to collect. */
  private static final int MOST = 1000;

  private Warnings() {}

  /** Warns, unless the same was said already. */
  public static void warn(String text) {
    if (GIVEN.size() >= MOST ? !GIVEN.contains(text) : GIVEN.add(text)) {
      System.getLogger("io.memoir.config").log(Level.WARNING, text);
    }
  }
}
