package io.memoir.error;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A result is to be watched for changes ({@code onMutation}), but it, or something inside it, has
 * no content that could be compared: a thread, a lambda, an open file.
 *
 * <p>The result was released and nothing was stored; the next call runs the method again. Immutable
 * but for what every {@link Throwable} lets callers add, and safe for any threads.
 */
public final class UnhashableResultException extends CacheException {

  @Serial
  private static final long serialVersionUID = 1L;

  private final String function;
  private final String typeName;
  private final String path;

  private UnhashableResultException(
      String message, String function, String typeName, String path, @Nullable Throwable cause) {
    super(message, cause);
    this.function = function;
    this.typeName = typeName;
    this.path = path;
  }

  /**
   * Names the part of a result that has no content.
   *
   * @param function the cached function, such as {@code com.acme.Reports.yearly(int)}
   * @param typeName the full name of its type
   * @param path where it is inside the result; empty for the result itself
   * @param reason why that type has no content, as the rest of a sentence; empty if there is
   *     nothing to add to its name
   * @return the exception
   */
  public static UnhashableResultException refused(
      String function, String typeName, String path, String reason) {
    String message = "The result of %s has no content to compare: %s%s%s.\n"
            .formatted(function, typeName, place(path), reason.isEmpty() ? "" : ", " + reason)
        + "Register a hash function for " + typeName
        + ", or say onMutation = OnMutation.IGNORE.";
    return new UnhashableResultException(message, function, typeName, path, null);
  }

  /**
   * Says that a hash function, or a member with {@link io.memoir.CacheKey}, failed.
   *
   * @param function the cached function, such as {@code com.acme.Reports.yearly(int)}
   * @param typeName what failed: the type that the hash function serves, or the member
   * @param path where it was called inside the result; empty for the result itself
   * @param cause what it threw
   * @return the exception
   */
  public static UnhashableResultException failed(
      String function, String typeName, String path, @Nullable Throwable cause) {
    String message = "The hash function for %s threw %s on the result of %s%s.\n"
            .formatted(
                typeName,
                cause == null ? "an exception" : cause.getClass().getName(),
                function,
                place(path))
        + "Correct the hash function, or say onMutation = OnMutation.IGNORE.";
    return new UnhashableResultException(message, function, typeName, path, cause);
  }

  private static String place(String path) {
    return path.isEmpty() ? "" : " at " + path;
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
   * The type without content, of the result itself or of something inside it.
   *
   * @return its full name
   */
  public String typeName() {
    return typeName;
  }

  /**
   * Where the value without content is, inside the result.
   *
   * @return a path such as {@code [3].owner.socket}; empty for the result itself
   */
  public String path() {
    return path;
  }
}
