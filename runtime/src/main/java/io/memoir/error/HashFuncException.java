package io.memoir.error;

/**
 * A hash function that the user registered threw an exception, which is the cause of this one.
 *
 * <p>The cached function was not called and nothing was stored. Immutable and safe for any threads.
 */
public final class HashFuncException extends CacheException {
  private static final long serialVersionUID = 1L;

  private final String function;
  private final String parameter;
  private final String typeName;
  private final String path;

  /**
   * Names the argument for which a hash function failed.
   *
   * @param function the cached function, such as {@code com.acme.Quotes.history(Model)}
   * @param parameter the parameter's name in the source
   * @param typeName the full name of the type that the hash function is registered for
   * @param path where the hashed value is inside the argument, such as {@code [3].owner}; empty for
   *     the argument itself
   * @param cause what the hash function threw
   */
  public HashFuncException(
      String function, String parameter, String typeName, String path, Throwable cause) {
    super(message(function, parameter, typeName, path, cause), cause);
    this.function = function;
    this.parameter = parameter;
    this.typeName = typeName;
    this.path = path;
  }

  // The cause's own message may contain the argument's value, so only its type is named here.
  private static String message(
      String function, String parameter, String typeName, String path, Throwable cause) {
    return ("The hash function for %s threw %s on the argument \"%s\" of %s%s.\n"
            + "Correct the hash function, or name the parameter _%s to leave it out of the key.")
        .formatted(
            typeName,
            cause.getClass().getName(),
            parameter,
            function,
            path.isEmpty() ? "" : " at " + path,
            parameter);
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
   * The parameter for whose argument the hash function failed.
   *
   * @return its name in the source
   */
  public String parameter() {
    return parameter;
  }

  /**
   * The type that the failing hash function is registered for.
   *
   * @return its full name, as it was registered
   */
  public String typeName() {
    return typeName;
  }

  /**
   * Where the value given to the hash function is, inside the argument.
   *
   * @return a path such as {@code [3].owner}; empty for the argument itself
   */
  public String path() {
    return path;
  }
}
