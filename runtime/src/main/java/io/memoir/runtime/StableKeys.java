package io.memoir.runtime;

import io.memoir.error.UnhashableArgumentException;
import io.memoir.runtime.hook.Asker;
import io.memoir.runtime.key.Arguments;
import io.memoir.runtime.key.Digest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the arguments of one function the key that all processes know.
 *
 * <p>Safe for any threads.
 *
 * @param arguments hashes arguments as all processes do
 * @param parameters the names of the parameters that are in the key
 * @param receiver the receiver, if it is a part of the key
 */
record StableKeys(
    Arguments arguments, List<String> parameters, @Nullable Receiver receiver) {

  /**
   * Makes the key.
   *
   * @param values the arguments, one for each parameter
   * @throws UnhashableArgumentException when one has no hash that outlives the process
   */
  Digest of(@Nullable Object... values) {
    int first = receiver == null ? 0 : 1;
    @Nullable Object[] components = new @Nullable Object[first + values.length];
    if (receiver != null) {
      components[0] = arguments.of("receiver", receiver.instance());
    }
    for (int i = 0; i < values.length; i++) {
      components[first + i] = arguments.of(parameters.get(i), values[i]);
    }
    return Arguments.whole(components);
  }

  /** One call's arguments, of which the key is made when it is asked for. */
  static final class Asked implements Supplier<@Nullable Digest>, Asker {

    private final @Nullable StableKeys keys;
    private final boolean isStrict;
    private final @Nullable Object[] arguments;

    /**
     * Holds arguments.
     *
     * @param keys makes the key; null if there is none
     * @param isStrict whether arguments that have no such hash are an error
     */
    Asked(@Nullable StableKeys keys, boolean isStrict, @Nullable Object... arguments) {
      this.keys = keys;
      this.isStrict = isStrict;
      this.arguments = arguments;
    }

    @Override
    public @Nullable Object[] arguments() {
      return arguments;
    }

    @Override
    public @Nullable Digest get() {
      if (keys == null) {
        return null;
      }
      return isStrict ? keys.of(arguments) : keys.ofOrNull(arguments);
    }
  }

  /** The same, or null for arguments that have no such hash. */
  @Nullable
  Digest ofOrNull(@Nullable Object... values) {
    try {
      return of(values);
    } catch (UnhashableArgumentException e) {
      return null;
    }
  }
}
