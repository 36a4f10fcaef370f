package io.memoir.runtime.hook;

import io.memoir.hook.KeyArguments;
import io.memoir.runtime.copy.Leasable;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Asked before an existing result is used by a call, whose arguments it sees.
 *
 * <p>Safe for any threads if the user's predicate is.
 */
public final class ArgumentValidation {

  private final String function;
  private final List<String> parameters;
  private final BiPredicate<@Nullable Object, KeyArguments> predicate;

  /**
   * Asks {@code predicate}.
   *
   * @param function for messages
   * @param parameters the names of the parameters that are in the key, in order
   */
  public ArgumentValidation(
      String function,
      List<String> parameters,
      BiPredicate<@Nullable Object, KeyArguments> predicate) {
    this.function = function;
    this.parameters = parameters;
    this.predicate = predicate;
  }

  /** The same, of what {@code part} takes out of what is kept. */
  public ArgumentValidation of(UnaryOperator<@Nullable Object> part) {
    return new ArgumentValidation(
        function,
        parameters,
        (kept, arguments) -> predicate.test(Leasable.plain(part.apply(kept)), arguments));
  }

  /**
   * Whether the result can be used by the call.
   *
   * @param result what is there
   * @param call an {@link Asker}
   */
  public boolean accepts(@Nullable Object result, @Nullable Object call) {
    if (!(call instanceof Asker asker)) {
      throw new IllegalStateException("validate of " + function + " needs the arguments");
    }
    return predicate.test(
        Leasable.plain(result), new NamedArguments(function, parameters, asker.arguments()));
  }
}
