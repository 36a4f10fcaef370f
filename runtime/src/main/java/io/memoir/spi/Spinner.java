package io.memoir.spi;

import java.time.Duration;
import java.time.Instant;

/**
 * One run of a function's method that takes longer than half a second, as it can be shown to a
 * user.
 *
 * <p>Two of them are the same only if they are one object. Safe for any threads.
 */
public interface Spinner {

  /**
   * The function: the name of its type, of its method, and of its parameters' types.
   *
   * @return the name, as in {@code com.acme.Quotes.history(String, LocalDate)}
   */
  String function();

  /**
   * What is said beside the spinner, without the time.
   *
   * @return one line; empty if the function shows a spinner without words
   */
  String text();

  /**
   * Whether the time that has passed is to be shown too.
   *
   * @return what the function's annotation or the configuration says
   */
  boolean showTime();

  /**
   * The thread that runs the method.
   *
   * @return platform or virtual
   */
  Thread thread();

  /**
   * When the method began.
   *
   * @return by the wall clock, whatever clock the caches were given
   */
  Instant started();

  /**
   * How long the method has been running.
   *
   * @return by the system's monotonic clock, as of now
   */
  Duration elapsed();

  /**
   * All that is to be shown as text: {@link #text()}, followed by the time if it is to be shown, as
   * in <code>Running `history(...)`. (2.4 seconds)</code>.
   *
   * @return one line, as of now
   */
  String label();
}
