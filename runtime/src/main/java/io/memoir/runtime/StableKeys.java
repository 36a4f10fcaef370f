package io.memoir.runtime;

import io.memoir.error.UnhashableArgumentException;
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

  /** The key of one call, made when it is asked for. */
  static final class OfCall implements Supplier<@Nullable Digest> {

    private final CachedFunction<?> function;
    private final @Nullable Object[] arguments;

    OfCall(CachedFunction<?> function, @Nullable Object... arguments) {
      this.function = function;
      this.arguments = arguments;
    }

    @Override
    public @Nullable Digest get() {
      return function.digest(arguments);
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
