package io.memoir.error;

import org.jspecify.annotations.Nullable;

/**
 * A mistake in how a cache is used or set up, as opposed to an exception of the cached function,
 * which always reaches the caller unchanged.
 *
 * <p>Immutable but for what every {@link Throwable} lets callers add, and safe for any threads.
 */
public class CacheException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong, with no other exception behind it.
   *
   * @param message one sentence that says what is wrong, then what to write instead
   */
  public CacheException(String message) {
    this(message, null);
  }

  /**
   * Says what is wrong and what it came from.
   *
   * @param message one sentence that says what is wrong, then what to write instead
   * @param cause the exception behind this one, or null if there is none
   */
  public CacheException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
