package io.memoir.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has changed a result that all callers share and that is not to change: the function says
 * {@code onMutation = FAIL}. The caller that gets this need not be the one who changed it.
 *
 * <p>The result is not given out any more: the next call releases it and runs the method. Immutable
 * but for what every {@link Throwable} lets callers add, and safe for any threads.
 */
public final class MutatedResultException extends CacheException {

  @Serial
  private static final long serialVersionUID = 1L;

  private final String function;
  private final String path;

  /**
   * Names what has changed.
   *
   * @param function the cached function, such as {@code com.acme.Reports.yearly(int)}
   * @param path the first place inside the result that has changed; empty if that is the result
   *     itself, or not known
   * @param cause what was thrown when the content was read, as happens while it is changed; null if
   *     it could be read
   */
  public MutatedResultException(String function, String path, @Nullable Throwable cause) {
    super(message(function, path, cause), cause);
    this.function = function;
    this.path = path;
  }

  private static String message(String function, String path, @Nullable Throwable cause) {
    String what = cause == null
        ? "was changed after it was stored" + (path.isEmpty() ? "" : ", at " + path)
        : "cannot be read, as if it was being changed: " + cause.getClass().getName();
    return "The result of %s, which all callers share, %s.\n".formatted(function, what)
        + "Change a copy of it; or use @CacheData, which gives each caller a copy; or say "
        + "onMutation = OnMutation.IGNORE if it is meant to change.";
  }

  /**
   * The cached function that was called.
   *
   * @return its name with its parameter types, such as {@code com.acme.Reports.yearly(int)}
   */
  public String function() {
    return function;
  }

  /**
   * Where the result has changed.
   *
   * @return a path such as {@code .rows[3].total}; empty for the result itself, or when unknown
   */
  public String path() {
    return path;
  }
}
