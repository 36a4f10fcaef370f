package io.memoir.error;

import org.jspecify.annotations.Nullable;

/**
 * The configuration says something that has no meaning: a value out of form, a file that cannot be
 * read, or two keys of which neither wins.
 *
 * <p>The message names the source (system property, environment variable, file, builder), the key,
 * what is wrong and what to write instead. Thrown when {@link io.memoir.runtime.Caches} are built,
 * of which there are none then; where two keys contradict each other for one function, when a
 * wrapper of it is made. Immutable but for what every {@link Throwable} lets callers add, and safe
 * for any threads.
 */
public final class ConfigurationException extends CacheException {
  private static final long serialVersionUID = 1L;

  /**
   * Says what is wrong.
   *
   * @param message the source, the key and the problem, then what to write instead
   */
  public ConfigurationException(String message) {
    this(message, null);
  }

  /**
   * Says what is wrong and what it came from.
   *
   * @param message the source, the key and the problem, then what to write instead
   * @param cause why a file cannot be read, or null if there is no other exception behind this one
   */
  public ConfigurationException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
