package io.memoir.error;

import java.util.List;

/**
 * An argument, or something inside it, has no content that a key could be made of: a thread, a
 * lambda, an open file.
 *
 * <p>The function was not called and nothing was stored. Immutable and safe for any threads.
 */
public final class UnhashableArgumentException extends CacheException {
  private static final long serialVersionUID = 1L;

  private final String function;
  private final String parameter;
  private final String typeName;
  private final String path;

  /**
   * Names the argument and the part of it that has no hash.
   *
   * @param function the cached function, such as {@code com.acme.Quotes.history(Model)}
   * @param parameter the parameter's name in the source
   * @param typeName the full name of the type that has no hash
   * @param path where it is inside the argument, such as {@code [3].owner.socket}; empty for the
   *     argument itself
   * @param reason why that type has no hash, as the rest of a sentence; empty if there is nothing
   *     to add to its name
   */
  public UnhashableArgumentException(
      String function, String parameter, String typeName, String path, String reason) {
    super(message(function, parameter, typeName, path, reason));
    this.function = function;
    this.parameter = parameter;
    this.typeName = typeName;
    this.path = path;
  }

  /**
   * Says that results which outlive the process depend on fields of the receiver that no other
   * process can know.
   *
   * @param function the cached function, such as {@code com.acme.Quotes.history(String)}
   * @param typeName the full name of the class of the receiver
   * @param fields the names of the fields, 1 or more
   * @return the exception, for the parameter {@code receiver}
   */
  public static UnhashableArgumentException ofReceiver(
      String function, String typeName, List<String> fields) {
    String simpleName = typeName.substring(typeName.lastIndexOf('.') + 1);
    String message = """
        Results of %s outlive the process, but its receiver, a %s, has fields that may decide \
        about them: %s.
        If they do not, begin their names with an underscore or annotate them with @Unhashed; if \
        they do, register a hash function for %s; or leave out persist = Persist.DISK.\
        """.formatted(function, typeName, String.join(", ", fields), simpleName);
    return new UnhashableArgumentException(message, function, typeName, "." + fields.get(0));
  }

  /**
   * The same for a value that a function with {@code inputs = true} has read.
   *
   * @return the exception, with the name of the input as the parameter
   */
  public UnhashableArgumentException asInput() {
    String message =
        """
        The input "%s" that %s reads has no hash: %s%s.
        Read what identifies it instead, or register a hash function for %s.\
        """.formatted(parameter, function, typeName, path.isEmpty() ? "" : " at " + path, typeName);
    return new UnhashableArgumentException(message, this);
  }

  private UnhashableArgumentException(String message, UnhashableArgumentException cause) {
    super(message, cause);
    this.function = cause.function;
    this.parameter = cause.parameter;
    this.typeName = cause.typeName;
    this.path = cause.path;
  }

  private UnhashableArgumentException(
      String message, String function, String typeName, String path) {
    super(message);
    this.function = function;
    this.parameter = "receiver";
    this.typeName = typeName;
    this.path = path;
  }

  private static String message(
      String function, String parameter, String typeName, String path, String reason) {
    return "The argument \"%s\" of %s has no hash: %s%s%s.\n"
            .formatted(
                parameter,
                function,
                typeName,
                path.isEmpty() ? "" : " at " + path,
                reason.isEmpty() ? "" : ", " + reason)
        + "Name the parameter _%s to leave it out of the key, or register a hash function for %s."
            .formatted(parameter, typeName);
  }

  /**
   * The cached function that was called.
   *
   * @return its name with its parameter types, such as {@code com.acme.Quotes.history(Model)}
   */
  public String function() {
    return function;
  }

  /**
   * The parameter whose argument has no hash.
   *
   * @return its name in the source
   */
  public String parameter() {
    return parameter;
  }

  /**
   * The type that has no hash: of the argument itself or of something inside it.
   *
   * @return its full name
   */
  public String typeName() {
    return typeName;
  }

  /**
   * Where the value without a hash is, inside the argument.
   *
   * @return a path such as {@code [3].owner.socket}; empty for the argument itself
   */
  public String path() {
    return path;
  }
}
