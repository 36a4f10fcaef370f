package io.memoir.runtime.key;

import io.memoir.runtime.key.Arguments.Mode;
import io.memoir.runtime.key.identity.Origins;
import io.memoir.runtime.shape.Funnel;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shortens the tests: keys of one imagined function, which are never null. */
final class Keys {
  static final String FUNCTION = "com.acme.Quotes.history(Model)";

  private Keys() {}

  static Object of(@Nullable Object value) {
    return of(value, HashFunctions.none());
  }

  static Object of(@Nullable Object value, HashFunctions functions) {
    return Objects.requireNonNull(new Arguments(FUNCTION, functions, List.of()).of("model", value));
  }

  /** The key for results that outlive the process. */
  static Object stable(@Nullable Object value) {
    return stable(value, HashFunctions.none());
  }

  static Object stable(@Nullable Object value, HashFunctions functions) {
    return Objects.requireNonNull(
        arguments(Mode.STABLE, functions, new Origins()).of("model", value));
  }

  static Arguments arguments(
      Mode mode, HashFunctions functions, Origins origins, Funnel<?>... funnels) {
    return new Arguments(
        FUNCTION, mode, () -> functions, HashFunctions.none(), List.of(funnels), origins);
  }
}
